import type { Insertable, Selectable, Updateable } from 'kysely';
import { refuse } from '#lib/domain/refusal.ts';
import type { CarKey } from './cars.ts';
import type { CarAction } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type CarActionRow = Selectable<CarAction>;

/** In the order of the plan. */
export const actionsOf = (db: Reader, car: CarKey): Promise<CarActionRow[]> =>
	db
		.selectFrom('carAction')
		.selectAll()
		.where('wardId', '=', car.wardId)
		.where('carId', '=', car.id)
		.orderBy('position')
		.orderBy('id')
		.execute();

type PlannedAction = Pick<
	Insertable<CarAction>,
	'id' | 'causeId' | 'description' | 'ownerId' | 'dueOn'
>;

/** The plan as a whole, before anybody approved it: what is not in it any more goes. */
export async function savePlannedActions(
	trx: Trx,
	car: CarKey,
	actions: readonly PlannedAction[]
): Promise<void> {
	await trx
		.deleteFrom('carAction')
		.where('wardId', '=', car.wardId)
		.where('carId', '=', car.id)
		.execute();
	if (actions.length > 0)
		await trx
			.insertInto('carAction')
			.values(
				actions.map((action, position) => ({
					...action,
					wardId: car.wardId,
					carId: car.id,
					position,
					state: 'open' as const
				}))
			)
			.execute();
}

/**
 * Changes an action that is still open.
 * @throws Refusal `stale` when it is not any more.
 */
export async function changeAction(
	trx: Trx,
	action: Pick<CarActionRow, 'wardId' | 'id'>,
	changes: Updateable<CarAction>
): Promise<void> {
	const { numUpdatedRows } = await trx
		.updateTable('carAction')
		.set(changes)
		.where('wardId', '=', action.wardId)
		.where('id', '=', action.id)
		.where('state', '=', 'open')
		.executeTakeFirstOrThrow();
	if (numUpdatedRows !== 1n) refuse('stale');
}

/** A further action behind those of the plan. */
export async function addAction(
	trx: Trx,
	car: CarKey,
	action: PlannedAction & { position: number }
): Promise<void> {
	await trx
		.insertInto('carAction')
		.values({ ...action, wardId: car.wardId, carId: car.id, state: 'open' })
		.execute();
}
