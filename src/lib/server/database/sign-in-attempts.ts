import { sql } from 'kysely';
import type { DB } from './schema.ts';
import type { Trx } from './transaction.ts';

export type AttemptKind = DB['signInAttempt']['kind'];

/** Two attempts on one key are counted one after the other until the transaction ends. */
export const lock = (trx: Trx, kind: AttemptKind, key: string) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`${kind}:${key}`}, 0))`.execute(trx);

/**
 * Failures since a time, attempts still under way among them.
 * @param forgiven whether a success wipes out the failures before it.
 */
export async function failures(
	trx: Trx,
	kind: AttemptKind,
	key: string,
	since: Date,
	forgiven: boolean
): Promise<{ count: number; lastAt: Date | null }> {
	const found = await trx
		.selectFrom('signInAttempt as a')
		.select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('a.at').as('lastAt')])
		.where('a.kind', '=', kind)
		.where('a.key', '=', key)
		.where('a.succeeded', '=', false)
		.where('a.at', '>', since)
		.$if(forgiven, (q) =>
			q.where('a.id', '>', (eb) =>
				eb
					.selectFrom('signInAttempt as s')
					.select((s) => s.fn.coalesce(s.fn.max('s.id'), s.val(0)).as('last'))
					.where('s.kind', '=', kind)
					.where('s.key', '=', key)
					.where('s.succeeded', '=', true)
			)
		)
		.executeTakeFirstOrThrow();
	return { count: Number(found.count), lastAt: found.lastAt };
}

/** @returns the attempt's id; it counts as a failure until {@link succeed}. */
export async function begin(trx: Trx, kind: AttemptKind, key: string, at: Date): Promise<number> {
	const { id } = await trx
		.insertInto('signInAttempt')
		.values({ kind, key, at, succeeded: false })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

export const succeed = (trx: Trx, ids: number[]) =>
	trx.updateTable('signInAttempt').set({ succeeded: true }).where('id', 'in', ids).execute();

export const forget = (trx: Trx, kind: AttemptKind, key: string) =>
	trx.deleteFrom('signInAttempt').where('kind', '=', kind).where('key', '=', key).execute();

/** Attempts too old to count, and those of a clock that ran ahead and would count for ever. */
export const sweep = (trx: Trx, before: Date, after: Date) =>
	trx
		.deleteFrom('signInAttempt')
		.where((eb) => eb.or([eb('at', '<', before), eb('at', '>', after)]))
		.execute();
