import { expect, test } from 'vitest';
import { type ContextParts, makeContext } from '#lib/server/context.ts';

const parts = {} as ContextParts;

test('a day begins at midnight in Vietnam, wherever the server stands', () => {
	expect(makeContext({ ...parts, now: new Date('2026-11-22T16:59:59Z') }).today).toBe('2026-11-22');
	expect(makeContext({ ...parts, now: new Date('2026-11-22T17:00:00Z') }).today).toBe('2026-11-23');
});

test('nobody is asking until somebody is named', () => {
	expect(makeContext({ ...parts, now: new Date(0) }).actor).toBeNull();
});

test('ids sort in the order in which they were given, also within one instant', () => {
	const { newId } = makeContext({ ...parts, now: new Date(0) });
	const given = Array.from({ length: 1_000 }, newId);
	expect(given.toSorted()).toEqual(given);
});
