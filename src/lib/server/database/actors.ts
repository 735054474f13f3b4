import { sql } from 'kysely';
import type { Actor } from '#lib/domain/actor.ts';
import type { Reader } from './transaction.ts';

/**
 * A person with the memberships that hold on a day, and what may be read besides.
 * @param db a transaction of that same person: what may be read is answered for who asks.
 * @param day ISO day; the day of that transaction.
 * @returns null when there is no such active person.
 */
export async function actorOn(db: Reader, personId: string, day: string): Promise<Actor | null> {
	const person = await db
		.selectFrom('person')
		.select(['id', 'username', 'fullName', 'locale'])
		.where('id', '=', personId)
		.where('active', '=', true)
		.executeTakeFirst();
	if (!person) return null;
	const memberships = await db
		.selectFrom('membership as m')
		.leftJoin('position as p', (join) =>
			join.onRef('p.wardId', '=', 'm.wardId').onRef('p.id', '=', 'm.positionId')
		)
		.select(['m.wardId', 'm.role', 'm.positionId', 'p.title as positionTitle', 'p.departmentId'])
		.where('m.personId', '=', personId)
		.where('m.validFrom', '<=', day)
		.where((eb) => eb.or([eb('m.validUntil', 'is', null), eb('m.validUntil', '>=', day)]))
		.orderBy('m.wardId')
		.orderBy('m.role')
		.execute();
	const { readable } = await db
		.selectNoFrom(sql<number[]>`app.readable_wards()`.as('readable'))
		.executeTakeFirstOrThrow();
	const held = memberships.map((m) => m.wardId);
	const visits = await db
		.selectFrom('auditMember as m')
		.innerJoin('audit as a', (join) =>
			join.onRef('a.wardId', '=', 'm.wardId').onRef('a.id', '=', 'm.auditId')
		)
		.select(['m.wardId', 'm.auditId'])
		.where('m.personId', '=', personId)
		.where('a.teamConfirmedAt', 'is not', null)
		.where('a.state', '!=', 'cancelled')
		.where('m.wardId', 'not in', held.length ? held : [0])
		.execute();
	return {
		personId: person.id,
		username: person.username,
		fullName: person.fullName,
		locale: person.locale,
		memberships,
		readableWards: readable,
		visits
	};
}
