import type { Reader } from './transaction.ts';

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
