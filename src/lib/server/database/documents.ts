import type { Insertable, Selectable } from 'kysely';
import type { Document } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type DocumentRow = Selectable<Document>;

export const byCode = (
	db: Reader,
	wardId: number,
	code: string
): Promise<DocumentRow | undefined> =>
	db
		.selectFrom('document')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('code', '=', code)
		.executeTakeFirst();

/** @returns false when the ward already has a document of this code. */
export async function create(trx: Trx, document: Insertable<Document>): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto('document')
		.values(document)
		.onConflict((conflict) => conflict.columns(['wardId', 'code']).doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

/**
 * @param withdrawnOn the first day on which the document no longer holds.
 * @returns false when it was withdrawn already.
 */
export async function withdraw(
	trx: Trx,
	{ wardId, id }: DocumentRow,
	withdrawnOn: string,
	withdrawalReason: string
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('document')
		.set({ withdrawnOn, withdrawalReason })
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.where('withdrawnOn', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}
