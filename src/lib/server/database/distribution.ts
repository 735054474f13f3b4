import type { Selectable } from 'kysely';
import type { Distribution } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type DistributionRow = Selectable<Distribution>;
type RevisionKey = { wardId: number; id: string };

/** Who receives which copy, by number of the copy. */
export const ofRevision = (db: Reader, { wardId, id }: RevisionKey): Promise<DistributionRow[]> =>
	db
		.selectFrom('distribution')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('revisionId', '=', id)
		.orderBy('copyNumber')
		.orderBy('recipient')
		.orderBy('id')
		.execute();

export type NewDistribution = Pick<
	DistributionRow,
	'id' | 'departmentId' | 'personId' | 'recipient' | 'copies' | 'copyNumber' | 'medium'
>;

/** Puts a whole list in the place of the one an open revision has. */
export async function replace(
	trx: Trx,
	{ wardId, id }: RevisionKey,
	rows: readonly NewDistribution[]
): Promise<void> {
	await trx
		.deleteFrom('distribution')
		.where('wardId', '=', wardId)
		.where('revisionId', '=', id)
		.execute();
	if (rows.length === 0) return;
	await trx
		.insertInto('distribution')
		.values(rows.map((row) => ({ ...row, wardId, revisionId: id })))
		.execute();
}

export const byId = (
	db: Reader,
	wardId: number,
	id: string
): Promise<DistributionRow | undefined> =>
	db
		.selectFrom('distribution')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.executeTakeFirst();

/** @returns false when the copy was already taken back. */
export async function recall(
	trx: Trx,
	row: Pick<DistributionRow, 'wardId' | 'id'>,
	recalledOn: string,
	recalledBy: string
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('distribution')
		.set({ recalledOn, recalledBy })
		.where('wardId', '=', row.wardId)
		.where('id', '=', row.id)
		.where('recalledOn', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}
