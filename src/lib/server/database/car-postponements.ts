import type { Context } from '../context.ts';
import type { CarKey } from './cars.ts';
import type { Reader, Trx } from './transaction.ts';

/** Every postponement, of an action or (without `actionId`) of the CAR, is kept, with the name of who granted it, the first one first. */
export const postponementsOf = (db: Reader, car: CarKey) =>
	db
		.selectFrom('carPostponement as p')
		.leftJoin('person as by', 'by.id', 'p.byId')
		.select([
			'p.actionId',
			'p.dueBefore',
			'p.dueAfter',
			'p.reason',
			'p.at',
			'by.fullName as byName'
		])
		.where('p.wardId', '=', car.wardId)
		.where('p.carId', '=', car.id)
		.orderBy('p.at')
		.orderBy('p.id')
		.execute();

export async function addPostponement(
	trx: Trx,
	ctx: Context,
	car: CarKey,
	postponement: { actionId: string | null; dueBefore: string; dueAfter: string; reason: string }
): Promise<void> {
	await trx
		.insertInto('carPostponement')
		.values({
			...postponement,
			wardId: car.wardId,
			carId: car.id,
			id: ctx.newId(),
			byId: ctx.actor?.personId ?? '',
			at: ctx.now
		})
		.execute();
}
