import type { Context } from '../context.ts';
import type { CarKey } from './cars.ts';
import type { Reader, Trx } from './transaction.ts';

/** Every change of owner, of an action or (without `actionId`) of the CAR, with the names of all three, the first one first. */
export const handoversOf = (db: Reader, car: CarKey) =>
	db
		.selectFrom('carHandover as h')
		.leftJoin('person as before', 'before.id', 'h.ownerBefore')
		.leftJoin('person as after', 'after.id', 'h.ownerAfter')
		.leftJoin('person as by', 'by.id', 'h.byId')
		.select([
			'h.actionId',
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

/** Everybody who owned it, or was to do an action of it, before those who do now. */
export async function formerOwnersOf(
	db: Reader,
	car: CarKey
): Promise<{ ofCar: string[]; ofActions: string[] }> {
	const rows = await db
		.selectFrom('carHandover')
		.select(['actionId', 'ownerBefore'])
		.where('wardId', '=', car.wardId)
		.where('carId', '=', car.id)
		.execute();
	const before = (ofAction: boolean) =>
		rows.filter((h) => (h.actionId !== null) === ofAction).map((h) => h.ownerBefore);
	return { ofCar: before(false), ofActions: before(true) };
}

export async function addHandover(
	trx: Trx,
	ctx: Context,
	car: CarKey,
	handover: { actionId: string | null; ownerBefore: string; ownerAfter: string; reason: string }
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
