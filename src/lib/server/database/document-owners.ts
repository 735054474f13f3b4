import type { Insertable } from 'kysely';
import type { DocumentOwnerChange } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

/** Everybody who answers for a document of the ward, by given name. */
export const documentOwners = (db: Reader, wardId: number) =>
	db
		.selectFrom('person as p')
		.select(['p.id', 'p.fullName'])
		.where('p.id', 'in', (eb) =>
			eb.selectFrom('document as d').select('d.ownerId').where('d.wardId', '=', wardId)
		)
		.orderBy('p.nameSortKey')
		.orderBy('p.id')
		.execute();

export const recordChange = (trx: Trx, change: Insertable<DocumentOwnerChange>) =>
	trx.insertInto('documentOwnerChange').values(change).execute();

/** @returns false when another answers for it by now. */
export async function change(
	trx: Trx,
	key: { wardId: number; documentId: string; ownerBefore: string; ownerAfter: string }
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('document')
		.set({ ownerId: key.ownerAfter })
		.where('wardId', '=', key.wardId)
		.where('id', '=', key.documentId)
		.where('ownerId', '=', key.ownerBefore)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** In whose hands the document came, when and why, until an instant; the latest first. */
export const changesOf = (
	db: Reader,
	{ wardId, documentId }: { wardId: number; documentId: string },
	before: Date
) =>
	db
		.selectFrom('documentOwnerChange as c')
		.leftJoin('person as was', 'was.id', 'c.ownerBefore')
		.leftJoin('person as is', 'is.id', 'c.ownerAfter')
		.leftJoin('person as by', 'by.id', 'c.byId')
		.select([
			'c.at',
			'c.reason',
			'was.fullName as nameBefore',
			'is.fullName as nameAfter',
			'by.fullName as byName'
		])
		.where('c.wardId', '=', wardId)
		.where('c.documentId', '=', documentId)
		.where('c.at', '<', before)
		.orderBy('c.at', 'desc')
		.orderBy('c.id')
		.execute();
