import type { Context } from '../context.ts';
import type { CarKey, CarRef } from './cars.ts';
import type { Reader, Trx } from './transaction.ts';

export type LinkedCar = CarRef & { title: string; state: string };

/** CARs that were named as similar, by either of the two (ISO 9001:2015 10.2.1 b 3). */
export const linkedCars = (db: Reader, car: CarKey): Promise<LinkedCar[]> =>
	db
		.selectFrom('car as o')
		.select(['o.id', 'o.year', 'o.number', 'o.title', 'o.state'])
		.where('o.wardId', '=', car.wardId)
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom('carLink as l')
					.select('l.carId')
					.where('l.wardId', '=', car.wardId)
					.where((or) =>
						or.or([
							or.and([or('l.carId', '=', car.id), or('l.otherCarId', '=', or.ref('o.id'))]),
							or.and([or('l.otherCarId', '=', car.id), or('l.carId', '=', or.ref('o.id'))])
						])
					)
			)
		)
		.orderBy('o.year')
		.orderBy('o.number')
		.execute();

/** Names the similar CARs anew; those that others named stay with them. */
export async function saveLinks(
	trx: Trx,
	ctx: Context,
	car: CarKey,
	otherCarIds: readonly string[]
): Promise<void> {
	await trx
		.deleteFrom('carLink')
		.where('wardId', '=', car.wardId)
		.where('carId', '=', car.id)
		.execute();
	if (otherCarIds.length > 0)
		await trx
			.insertInto('carLink')
			.values(
				otherCarIds.map((otherCarId) => ({
					wardId: car.wardId,
					carId: car.id,
					otherCarId,
					at: ctx.now,
					byId: ctx.actor?.personId ?? ''
				}))
			)
			.execute();
}
