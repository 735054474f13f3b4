import type { Insertable, Selectable } from 'kysely';
import { foldText } from '#lib/i18n/text/normalise.ts';
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

/** Whether another code of the ward reads the same without marks and capitals: QT.DD.01, QT.ĐĐ.01. */
export async function hasAlike(
	trx: Trx,
	{ wardId, id, code }: Pick<DocumentRow, 'wardId' | 'id' | 'code'>
): Promise<boolean> {
	const found = await trx
		.selectFrom('document')
		.select('id')
		.where('wardId', '=', wardId)
		.where('id', '<>', id)
		.where('codeFolded', '=', foldText(code))
		.executeTakeFirst();
	return found !== undefined;
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
