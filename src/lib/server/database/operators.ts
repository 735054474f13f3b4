import type { Role } from '#lib/domain/actor.ts';
import type { Trx } from './transaction.ts';

/**
 * Who a command of the machine's operator acts as. Only sign-in's rights (app_auth) see people before
 * there is one.
 */

/** @returns the id of the active person of that user name; null when there is none. */
export async function personNamed(trx: Trx, username: string): Promise<string | null> {
	const row = await trx
		.selectFrom('person')
		.select('id')
		.where('username', '=', username.toLowerCase())
		.where('active', '=', true)
		.executeTakeFirst();
	return row?.id ?? null;
}

/** The one who has been administrator for the longest time. */
export const firstAdministrator = (trx: Trx, day: string): Promise<string | null> =>
	longestServing(trx, 'admin', day);

export const coordinatorOf = (trx: Trx, wardId: number, day: string): Promise<string | null> =>
	longestServing(trx, 'coordinator', day, wardId);

async function longestServing(
	trx: Trx,
	role: Role,
	day: string,
	wardId?: number
): Promise<string | null> {
	const row = await trx
		.selectFrom('membership as m')
		.innerJoin('person as p', 'p.id', 'm.personId')
		.select('p.id')
		.where('p.active', '=', true)
		.where('m.role', '=', role)
		.$if(wardId !== undefined, (q) => q.where('m.wardId', '=', wardId as number))
		.where('m.validFrom', '<=', day)
		.where((eb) => eb.or([eb('m.validUntil', 'is', null), eb('m.validUntil', '>=', day)]))
		.orderBy('m.validFrom')
		.orderBy('p.username')
		.executeTakeFirst();
	return row?.id ?? null;
}

/** @returns the unit of that slug, whether it still exists or not. */
export async function unitOfSlug(
	trx: Trx,
	slug: string
): Promise<{ id: number; slug: string } | null> {
	const row = await trx
		.selectFrom('unit')
		.select(['id', 'slug'])
		.where('slug', '=', slug)
		.executeTakeFirst();
	return row ?? null;
}
