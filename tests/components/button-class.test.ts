import { expect, test } from 'vitest';
import { type Weight, buttonClass } from '#lib/components/button-class.ts';

const weights: Weight[] = ['primary', 'quiet', 'danger', 'bare'];

test('each weight of a button looks like no other', () => {
	expect(new Set(weights.map(buttonClass)).size).toBe(weights.length);
});

test('only what waits is filled: what cannot be taken back is outlined', () => {
	expect(weights.filter((weight) => buttonClass(weight).includes('btn-primary'))).toEqual([
		'primary'
	]);
	expect(buttonClass('danger')).toContain('btn-outline');
});
