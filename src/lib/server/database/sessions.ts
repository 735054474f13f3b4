import { sql } from 'kysely';
import type { Role } from '#lib/domain/actor.ts';
import type { Reader, Trx } from './transaction.ts';

/** What the table holds of a session: never its id, only the SHA-256 of it (hex), here called key. */
export type SessionRow = {
	key: string;
	personId: string;
	createdAt: Date;
	lastSeenAt: Date;
	endsAt: Date;
	secondFactor: boolean;
};
/** What is known of the person a session belongs to, on a day. */
export type SessionPerson = {
	active: boolean;
	mustChange: boolean;
	hasSecondFactor: boolean;
	roles: Role[];
};

export const insert = (
	trx: Trx,
	row: SessionRow & { expiresAt: Date; userAgent: string; address: string }
) => {
	const { key, ...columns } = row;
	return trx
		.insertInto('session')
		.values({ idSha256: key, ...columns })
		.execute();
};

export const find = (db: Reader, key: string): Promise<SessionRow | undefined> =>
	db
		.selectFrom('session')
		.select(['idSha256 as key', 'personId', 'createdAt', 'lastSeenAt', 'endsAt', 'secondFactor'])
		.where('idSha256', '=', key)
		.executeTakeFirst();

/** @param today the day ('YYYY-MM-DD') whose memberships count. */
export async function personOf(
	db: Reader,
	personId: string,
	today: string
): Promise<SessionPerson | undefined> {
	const person = await db
		.selectFrom('person as p')
		.leftJoin('credential as c', 'c.personId', 'p.id')
		.select((eb) => [
			'p.active',
			eb.fn.coalesce('c.mustChange', eb.val(false)).as('mustChange'),
			eb('c.totpConfirmedAt', 'is not', null).as('hasSecondFactor')
		])
		.where('p.id', '=', personId)
		.executeTakeFirst();
	if (!person) return undefined;
	const held = await db
		.selectFrom('membership')
		.select('role')
		.distinct()
		.where('personId', '=', personId)
		.where('validFrom', '<=', today)
		.where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>=', today)]))
		.execute();
	return {
		active: person.active,
		mustChange: person.mustChange,
		hasSecondFactor: Boolean(person.hasSecondFactor),
		roles: held.map((m) => m.role)
	};
}

export const touch = (trx: Trx, key: string, lastSeenAt: Date, expiresAt: Date) =>
	trx
		.updateTable('session')
		.set({ lastSeenAt, expiresAt })
		.where('idSha256', '=', key)
		.where('lastSeenAt', '<', lastSeenAt)
		.execute();

export const listOf = (db: Reader, personId: string, now: Date) =>
	db
		.selectFrom('session')
		.select([
			'idSha256 as key',
			'createdAt',
			'lastSeenAt',
			'expiresAt',
			'userAgent',
			'address',
			'secondFactor'
		])
		.where('personId', '=', personId)
		.where('expiresAt', '>', now)
		.where('endsAt', '>', now)
		.orderBy('lastSeenAt', 'desc')
		.execute();

/** @returns whether there was such a session. */
export async function end(trx: Trx, key: string, personId?: string): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('session')
		.where('idSha256', '=', key)
		.$if(personId !== undefined, (q) => q.where('personId', '=', personId as string))
		.executeTakeFirstOrThrow();
	return numDeletedRows > 0n;
}

/** @param exceptKey the session that stays, if one does. */
export const endAll = (trx: Trx, personId: string, exceptKey?: string) =>
	trx
		.deleteFrom('session')
		.where('personId', '=', personId)
		.$if(exceptKey !== undefined, (q) => q.where('idSha256', '!=', exceptKey as string))
		.execute();

/** Rows that no request can use any more. */
export const sweep = (trx: Trx, now: Date) =>
	trx
		.deleteFrom('session')
		.where(sql<boolean>`least(expires_at, ends_at) <= ${now}`)
		.execute();
