import type { Context } from '../context.ts';
import type { CarKey } from './cars.ts';
import type { Reader, Trx } from './transaction.ts';

/** Every change of owner with the names of all three, the first one first. */
export const handoversOf = (db: Reader, car: CarKey) =>
	db
		.selectFrom('carHandover as h')
		.leftJoin('person as before', 'before.id', 'h.ownerBefore')
		.leftJoin('person as after', 'after.id', 'h.ownerAfter')
		.leftJoin('person as by', 'by.id', 'h.byId')
		.select([
			'h.ownerBefore',
			'h.reason',
			'h.at',
			'before.fullName as beforeName',
			'after.fullName as afterName',
			'by.fullName as byName'
		])
		.where('h.wardId', '=', car.wardId)
		.where('h.carId', '=', car.id)
		.orderBy('h.at')
		.orderBy('h.id')
		.execute();

/** Everybody who owned it before the present owner. */
export const formerOwnersOf = async (db: Reader, car: CarKey): Promise<string[]> =>
	(
		await db
			.selectFrom('carHandover')
			.select('ownerBefore')
			.where('wardId', '=', car.wardId)
			.where('carId', '=', car.id)
			.execute()
	).map(({ ownerBefore }) => ownerBefore);

export async function addHandover(
	trx: Trx,
	ctx: Context,
	car: CarKey,
	handover: { ownerBefore: string; ownerAfter: string; reason: string }
): Promise<void> {
	await trx
		.insertInto('carHandover')
		.values({
			...handover,
			wardId: car.wardId,
			carId: car.id,
			id: ctx.newId(),
			byId: ctx.actor?.personId ?? '',
			at: ctx.now
		})
		.execute();
}
