import type { Selectable } from 'kysely';
import type { CarCause as Cause } from '#lib/domain/nonconformity/subject.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { CarKey } from './cars.ts';
import type { CarCause } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type CarCauseRow = Selectable<CarCause>;

/** In the order of the analysis. */
export const causesOf = (db: Reader, car: CarKey): Promise<CarCauseRow[]> =>
	db
		.selectFrom('carCause')
		.selectAll()
		.where('wardId', '=', car.wardId)
		.where('carId', '=', car.id)
		.orderBy('position')
		.orderBy('id')
		.execute();

/**
 * The analysis as a whole: causes that are still there keep their id, so that actions go on pointing
 * at them; the others go.
 * @param causes in the order of the page, each parent before its children.
 * @throws Refusal `stale` for an id that another CAR's cause has.
 */
export async function saveCauses(trx: Trx, car: CarKey, causes: readonly Cause[]): Promise<void> {
	// Children first: a cause cannot go while another names it.
	const kept = new Set(causes.map(({ id }) => id));
	const gone = (await causesOf(trx, car)).filter(({ id }) => !kept.has(id));
	if (gone.length > 0)
		await trx
			.updateTable('carCause')
			.set({ parentId: null })
			.where('wardId', '=', car.wardId)
			.where('carId', '=', car.id)
			.where('parentId', 'in', ids(gone))
			.execute();
	if (gone.length > 0)
		await trx
			.deleteFrom('carCause')
			.where('wardId', '=', car.wardId)
			.where('carId', '=', car.id)
			.where('id', 'in', ids(gone))
			.execute();
	for (const [position, cause] of causes.entries()) {
		const { id, ...told } = cause;
		const row = { ...told, position };
		const { numInsertedOrUpdatedRows } = await trx
			.insertInto('carCause')
			.values({ wardId: car.wardId, carId: car.id, id, ...row })
			.onConflict((conflict) =>
				conflict.columns(['wardId', 'id']).doUpdateSet(row).where('carCause.carId', '=', car.id)
			)
			.executeTakeFirstOrThrow();
		if (numInsertedOrUpdatedRows !== 1n) refuse('stale');
	}
}

const ids = (causes: readonly { id: string }[]): string[] => causes.map(({ id }) => id);
