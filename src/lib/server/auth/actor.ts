import { sql } from 'kysely';
import type { Actor } from '#lib/domain/actor.ts';
import type { Context } from '../context.ts';
import { reading } from '../database/transaction.ts';

/**
 * Who this person is today: the memberships that hold on ctx.today and what may be read besides.
 * @returns null when there is no such active person.
 */
export async function loadActor(ctx: Context, personId: string): Promise<Actor | null> {
	const asThem = { ...ctx, actor: { personId } as Actor };
	return reading(asThem, async (db) => {
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
			.where('m.validFrom', '<=', ctx.today)
			.where((eb) => eb.or([eb('m.validUntil', 'is', null), eb('m.validUntil', '>=', ctx.today)]))
			.orderBy('m.wardId')
			.orderBy('m.role')
			.execute();
		const { readable } = await db
			.selectNoFrom(sql<number[]>`app.readable_wards()`.as('readable'))
			.executeTakeFirstOrThrow();
		return {
			personId: person.id,
			username: person.username,
			fullName: person.fullName,
			locale: person.locale,
			memberships,
			readableWards: readable
		};
	});
}
