import type { Insertable } from 'kysely';
import type { Delegation } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

/** On whose behalf a deputy signs, as it is to be printed. */
export type Delegator = { personId: string; name: string; title: string };

/**
 * The head who delegated the right to approve to this person for this day; null when nobody did, when
 * it was revoked, or when who gave it is no longer head.
 */
export async function delegatorOn(
	db: Reader,
	wardId: number,
	toPersonId: string,
	day: string
): Promise<Delegator | null> {
	const row = await db
		.selectFrom('delegation as d')
		.innerJoin('person as p', 'p.id', 'd.fromPersonId')
		.innerJoin('membership as m', (join) =>
			join.onRef('m.wardId', '=', 'd.wardId').onRef('m.personId', '=', 'd.fromPersonId')
		)
		.leftJoin('position as o', (join) =>
			join.onRef('o.wardId', '=', 'm.wardId').onRef('o.id', '=', 'm.positionId')
		)
		.select(['p.id as personId', 'p.fullName as name', 'o.title'])
		.where('d.wardId', '=', wardId)
		.where('d.toPersonId', '=', toPersonId)
		.where('d.validFrom', '<=', day)
		.where('d.validUntil', '>=', day)
		.where((eb) => eb.or([eb('d.revokedOn', 'is', null), eb('d.revokedOn', '>', day)]))
		.where('m.role', '=', 'head')
		.where('m.validFrom', '<=', day)
		.where((eb) => eb.or([eb('m.validUntil', 'is', null), eb('m.validUntil', '>=', day)]))
		.orderBy('d.validFrom', 'desc')
		.orderBy('d.id')
		.executeTakeFirst();
	return row ? { ...row, title: row.title ?? '' } : null;
}

export async function grant(trx: Trx, delegation: Insertable<Delegation>): Promise<void> {
	await trx.insertInto('delegation').values(delegation).execute();
}

/** Every delegation of a ward with the names of both sides, the latest first. */
export const ofWard = (db: Reader, wardId: number) =>
	db
		.selectFrom('delegation as d')
		.innerJoin('person as giver', 'giver.id', 'd.fromPersonId')
		.innerJoin('person as taker', 'taker.id', 'd.toPersonId')
		.select([
			'd.id',
			'd.decisionNumber',
			'd.validFrom',
			'd.validUntil',
			'd.revokedOn',
			'giver.fullName as fromName',
			'taker.fullName as toName'
		])
		.where('d.wardId', '=', wardId)
		.orderBy('d.validFrom', 'desc')
		.orderBy('d.id')
		.execute();

export const byId = (db: Reader, wardId: number, id: string) =>
	db
		.selectFrom('delegation')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.executeTakeFirst();

/** @returns false when it was revoked already. */
export async function revoke(trx: Trx, wardId: number, id: string, day: string): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('delegation')
		.set({ revokedOn: day })
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.where('revokedOn', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}
