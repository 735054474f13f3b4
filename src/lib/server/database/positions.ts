import type { Reader, Trx } from './transaction.ts';

export type NewPosition = {
	wardId: number;
	id: string;
	title: string;
	departmentId: number | null;
	rank: number;
	validFrom: string;
};

/** Positions of a unit that exist on a day, in the order of rank. */
export const positionsOn = (db: Reader, wardId: number, day: string) =>
	db
		.selectFrom('position')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('validFrom', '<=', day)
		.where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>=', day)]))
		.orderBy('rank')
		.orderBy('title')
		.execute();

export const insertPosition = (trx: Trx, position: NewPosition) =>
	trx.insertInto('position').values(position).execute();

export const positionById = (db: Reader, wardId: number, id: string) =>
	db
		.selectFrom('position')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.executeTakeFirst();

export const endPosition = (trx: Trx, wardId: number, id: string, validUntil: string) =>
	trx
		.updateTable('position')
		.set({ validUntil })
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.execute();
