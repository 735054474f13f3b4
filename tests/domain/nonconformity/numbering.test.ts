import { expect, test } from 'vitest';
import { carNumber, carSlug, parseCarSlug } from '#lib/domain/nonconformity/numbering.ts';

test('a CAR is numbered as on its form, and found again by its address', () => {
	expect(carNumber({ year: 2019, number: 3 })).toBe('CAR-2019-003');
	for (const car of [
		{ year: 2026, number: 1 },
		{ year: 2026, number: 999 },
		{ year: 2026, number: 1000 }
	])
		expect(parseCarSlug(carSlug(car))).toEqual(car);
});

test('no other writing of a number is an address', () => {
	for (const slug of ['2026-3', '2026-000', '2026-0003', 'CAR-2026-003', '26-003', '', '2026-003 '])
		expect(parseCarSlug(slug), slug).toBe(null);
});
