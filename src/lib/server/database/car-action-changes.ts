import type { Insertable, Updateable } from 'kysely';
import { refuse } from '#lib/domain/refusal.ts';
import type { CarActionRow } from './car-actions.ts';
import type { CarKey } from './cars.ts';
import type { CarAction } from './schema.ts';
import type { Trx } from './transaction.ts';

/**
 * Changes an action of an approved plan while it is still open.
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

type FurtherAction = Pick<
	Insertable<CarAction>,
	'id' | 'causeId' | 'description' | 'ownerId' | 'dueOn' | 'position'
>;

/** One more action, behind those of the plan. */
export async function addAction(trx: Trx, car: CarKey, action: FurtherAction): Promise<void> {
	await trx
		.insertInto('carAction')
		.values({ ...action, wardId: car.wardId, carId: car.id, state: 'open' })
		.execute();
}
