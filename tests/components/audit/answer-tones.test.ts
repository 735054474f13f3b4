import { expect, test } from 'vitest';
import { answerTones } from '#lib/components/audit/answer-tones.ts';

test('only “nonconforming” looks bad; what nobody asked does not', () => {
	const bad = Object.entries(answerTones).filter(([, tone]) => tone === 'bad');
	expect(bad.map(([answer]) => answer)).toEqual(['nonconforming']);
	expect(answerTones.none).toBe('plain');
});
