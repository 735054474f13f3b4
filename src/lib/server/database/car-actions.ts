import type { Insertable, Selectable } from 'kysely';
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

/**
 * The plan as a whole, before anybody approved it: what is not in it any more goes.
 * @throws Refusal `stale` for an id that another CAR's action has.
 */
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
	if (actions.length === 0) return;
	const { numInsertedOrUpdatedRows } = await trx
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
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	if (numInsertedOrUpdatedRows !== BigInt(actions.length)) refuse('stale');
}
