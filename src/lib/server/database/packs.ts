import type { PackPart } from '#lib/domain/pack/parts.ts';
import type { DB } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type NewPack = {
	wardId: number;
	id: string;
	periodFrom: string;
	periodUntil: string;
	locale: DB['pack']['locale'];
	issuedAt: Date;
	issuedBy: string;
	fileSha256: string;
	pages: number;
	eventSeq: number;
	eventHash: string;
	checkpointId: number | null;
	parts: PackPart[];
};

export const insertPack = (trx: Trx, pack: NewPack) =>
	trx
		.insertInto('pack')
		.values({ ...pack, parts: JSON.stringify(pack.parts) })
		.execute();

const packColumns = [
	'k.id',
	'k.periodFrom',
	'k.periodUntil',
	'k.locale',
	'k.issuedAt',
	'k.fileSha256',
	'k.pages',
	'k.eventSeq',
	'k.eventHash',
	'k.checkpointId',
	'k.parts',
	'p.fullName as issuedByName'
] as const;

const packsOf = (db: Reader, wardId: number) =>
	db
		.selectFrom('pack as k')
		.innerJoin('person as p', 'p.id', 'k.issuedBy')
		.select(packColumns)
		.where('k.wardId', '=', wardId);

/** Issued packs, newest first. */
export const issuedPacks = (db: Reader, wardId: number, limit: number, offset: number) =>
	packsOf(db, wardId)
		.orderBy('k.issuedAt', 'desc')
		.orderBy('k.id')
		.limit(limit)
		.offset(offset)
		.execute();

export const countPacks = async (db: Reader, wardId: number): Promise<number> =>
	(
		await db
			.selectFrom('pack')
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.where('wardId', '=', wardId)
			.executeTakeFirstOrThrow()
	).count;

export const packById = (db: Reader, wardId: number, id: string) =>
	packsOf(db, wardId).where('k.id', '=', id).executeTakeFirst();

/** Packs of a ward are numbered by the year of issue in the order in which they were issued. */
export const packsIssuedBefore = async (db: Reader, wardId: number, year: number, before: Date) =>
	(
		await db
			.selectFrom('pack')
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.where('wardId', '=', wardId)
			.where('issuedAt', '>=', new Date(`${year}-01-01T00:00:00+07:00`))
			.where('issuedAt', '<', before)
			.executeTakeFirstOrThrow()
	).count;
