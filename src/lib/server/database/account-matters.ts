import { sql } from 'kysely';
import type { Role } from '#lib/domain/actor.ts';
import { addDays } from '#lib/domain/calendar/dates.ts';
import type { Reader } from './transaction.ts';

/** Days ahead at which an ending membership is announced. */
const endingNotice = 30;

/** What waits for an administrator. */
export type AccountMatter = { personId: string; username: string; fullName: string } & (
	| { kind: 'no-password' }
	| { kind: 'membership-ending'; wardId: number; unitName: string; role: Role; dueOn: string }
);

/**
 * Memberships that end within 30 days without one that follows, the first to end first; then people who
 * never set a password. Nothing for anybody but an administrator.
 */
export async function accountMatters(db: Reader, today: string): Promise<AccountMatter[]> {
	const ending = await db
		.selectFrom('membership as m')
		.innerJoin('person as p', 'p.id', 'm.personId')
		.leftJoin('unitVersion as v', (join) =>
			join
				.onRef('v.unitId', '=', 'm.wardId')
				.on('v.validFrom', '<=', today)
				.on((eb) => eb.or([eb('v.validUntil', 'is', null), eb('v.validUntil', '>=', today)]))
		)
		.select([
			'p.id as personId',
			'p.username',
			'p.fullName',
			'm.wardId',
			'm.role',
			'm.validUntil as dueOn',
			sql<string>`coalesce(v.name, '')`.as('unitName')
		])
		.where(sql<boolean>`app.is_admin()`)
		.where('p.active', '=', true)
		.where('m.validUntil', '>=', today)
		.where('m.validUntil', '<=', addDays(today, endingNotice))
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('membership as n')
						.select('n.id')
						.whereRef('n.personId', '=', 'm.personId')
						.whereRef('n.wardId', '=', 'm.wardId')
						.whereRef('n.role', '=', 'm.role')
						.whereRef('n.validFrom', '>', 'm.validUntil')
				)
			)
		)
		.orderBy('m.validUntil')
		.orderBy('p.nameSortKey')
		.execute();
	const { rows: silent } = await sql<{ personId: string; username: string; fullName: string }>`
		select p.id as person_id, p.username, p.full_name from person p
		where p.id in (select app.people_without_password()) order by p.name_sort_key`.execute(db);
	return [
		...ending.map(({ dueOn, ...row }) => ({
			...row,
			kind: 'membership-ending' as const,
			dueOn: dueOn ?? today
		})),
		...silent.map((person) => ({ ...person, kind: 'no-password' as const }))
	];
}
