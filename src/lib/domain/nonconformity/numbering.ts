/** Counted in each ward and year from 1, without a gap; the database counts (app.assign_number). */
export type CarNumber = { year: number; number: number };

/** As in an address: `2026-003`. Above 999 it grows by a digit. */
export const carSlug = ({ year, number }: CarNumber): string =>
	`${year}-${String(number).padStart(3, '0')}`;

/** As on paper (BM.ISO.04.01): `CAR-2026-003`. */
export const carNumber = (car: CarNumber): string => `CAR-${carSlug(car)}`;

/** @returns null for an address that no CAR has, such as `2026-3` or `2026-000`. */
export function parseCarSlug(slug: string): CarNumber | null {
	const [, year = '', number = ''] = /^(\d{4})-(\d{3,9})$/.exec(slug) ?? [];
	const car = { year: Number(year), number: Number(number) };
	return car.number > 0 && carSlug(car) === slug ? car : null;
}
