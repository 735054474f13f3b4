import { sql } from 'kysely';
import { compareText } from '#lib/i18n/text/sort.ts';
import type { DB } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type UnitKind = DB['unit']['kind'];

/** The tree as it stood on a day: every unit that existed then, with its name and parent of then. */
export const unitsOn = (db: Reader, day: string) =>
	db
		.selectFrom('unit as u')
		.innerJoin('unitVersion as v', 'v.unitId', 'u.id')
		.select([
			'u.id',
			'u.slug',
			'u.kind',
			'u.homeWardId',
			'v.name',
			'v.parentId',
			'v.validFrom',
			'v.validUntil',
			'v.source'
		])
		.where('v.validFrom', '<=', day)
		.where((eb) => eb.or([eb('v.validUntil', 'is', null), eb('v.validUntil', '>=', day)]))
		.orderBy('u.id')
		.execute();
export type UnitOnDay = Awaited<ReturnType<typeof unitsOn>>[number];

/** A unit with all its versions, oldest first, and what it came from and went into, by the names of then. */
export async function unitHistory(db: Reader, unitId: number) {
	const unit = await db.selectFrom('unit').selectAll().where('id', '=', unitId).executeTakeFirst();
	if (!unit) return undefined;
	const versions = await db
		.selectFrom('unitVersion as v')
		.leftJoin('unitVersion as p', (join) =>
			join
				.onRef('p.unitId', '=', 'v.parentId')
				.on(sql<boolean>`daterange(p.valid_from, p.valid_until, '[]') @> v.valid_from`)
		)
		.select(['v.name', 'v.parentId', 'v.validFrom', 'v.validUntil', 'v.source', 'p.name as parent'])
		.where('v.unitId', '=', unitId)
		.orderBy('v.validFrom')
		.execute();
	const successions = await db
		.selectFrom('unitSuccession as s')
		.innerJoin('unit as before', 'before.id', 's.predecessorId')
		.innerJoin('unit as after', 'after.id', 's.successorId')
		.leftJoin('unitVersion as old', (join) =>
			join
				.onRef('old.unitId', '=', 's.predecessorId')
				.on(sql<boolean>`daterange(old.valid_from, old.valid_until, '[]') @> s.on_date - 1`)
		)
		.leftJoin('unitVersion as new', (join) =>
			join
				.onRef('new.unitId', '=', 's.successorId')
				.on(sql<boolean>`daterange(new.valid_from, new.valid_until, '[]') @> s.on_date`)
		)
		.select([
			's.onDate',
			's.basis',
			's.source',
			's.checkedOn',
			's.predecessorId',
			's.successorId',
			sql<string>`coalesce(old.name, before.slug)`.as('predecessor'),
			sql<string>`coalesce(new.name, after.slug)`.as('successor')
		])
		.where((eb) => eb.or([eb('s.predecessorId', '=', unitId), eb('s.successorId', '=', unitId)]))
		.execute();
	const inOrder = successions.toSorted(
		(a, b) =>
			compareText(a.onDate, b.onDate) ||
			compareText(a.predecessor, b.predecessor) ||
			compareText(a.successor, b.successor)
	);
	return { ...unit, versions, successions: inOrder };
}

/** @returns the new id, or null when the slug is taken. */
export async function insertUnit(
	trx: Trx,
	unit: { slug: string; kind: UnitKind; homeWardId: number | null }
): Promise<number | null> {
	const row = await trx
		.insertInto('unit')
		.values(unit)
		.onConflict((oc) => oc.column('slug').doNothing())
		.returning('id')
		.executeTakeFirst();
	return row?.id ?? null;
}

export type NewVersion = {
	unitId: number;
	validFrom: string;
	name: string;
	parentId: number | null;
	source: string;
};
export const insertVersion = (trx: Trx, version: NewVersion) =>
	trx.insertInto('unitVersion').values(version).execute();

/** The version that holds on a day, locked against a second hand. */
export const versionOn = (trx: Trx, unitId: number, day: string) =>
	trx
		.selectFrom('unitVersion')
		.selectAll()
		.where('unitId', '=', unitId)
		.where('validFrom', '<=', day)
		.where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>=', day)]))
		.forUpdate()
		.executeTakeFirst();

export const endVersion = (trx: Trx, unitId: number, validFrom: string, validUntil: string) =>
	trx
		.updateTable('unitVersion')
		.set({ validUntil })
		.where('unitId', '=', unitId)
		.where('validFrom', '=', validFrom)
		.execute();

export const unitById = (db: Reader, id: number) =>
	db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst();
