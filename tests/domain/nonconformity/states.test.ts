import { expect, test } from 'vitest';
import { carStates, finishedCarStates, meetsTarget } from '#lib/domain/nonconformity/states.ts';

test('a measure is reached at its very value, from the side that it asks for', () => {
	expect([94.9, 95, 95.1].map((measured) => meetsTarget(measured, '>=', 95))).toEqual([
		false,
		true,
		true
	]);
	expect([0, 1, 2].map((measured) => meetsTarget(measured, '<=', 1))).toEqual([true, true, false]);
	expect([0, 1].map((measured) => meetsTarget(measured, '=', 0))).toEqual([true, false]);
});

test('a CAR ends in three ways, each a state of it', () => {
	expect(carStates).toEqual(expect.arrayContaining([...finishedCarStates]));
	expect(new Set(carStates).size).toBe(carStates.length);
});
