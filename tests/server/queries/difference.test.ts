import { expect, test } from 'vitest';
import { comparedPair } from '#lib/server/queries/difference.ts';

const line = (id: string, state: 'approved' | 'cancelled' | 'draft' = 'approved') => ({
	id,
	state
});
const lines = [
	line('draft', 'draft'),
	line('gone', 'cancelled'),
	line('third'),
	line('second'),
	line('first')
];
const pair = (address: string, of = lines) => {
	const found = comparedPair(of, new URLSearchParams(address));
	return found && [found.from.id, found.to.id];
};

test('an address may name both revisions, in either direction', () => {
	expect(pair('from=first&to=third')).toEqual(['first', 'third']);
	expect(pair('from=third&to=first')).toEqual(['third', 'first']);
	expect(pair('from=third&to=gone')).toEqual(['third', 'gone']);
});

test('without an answer the latest is compared with the approved one before it', () => {
	expect(pair('')).toEqual(['third', 'draft']);
	expect(pair('to=third')).toEqual(['second', 'third']);
	expect(pair('from=unknown&to=third')).toEqual(['second', 'third']);
	expect(pair('to=first')).toEqual(['draft', 'first']);
});

test('one revision alone cannot be compared', () => {
	expect(pair('', [line('first')])).toBeNull();
	expect(pair('', [])).toBeNull();
});
