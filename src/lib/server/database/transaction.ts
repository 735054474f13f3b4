import { type Transaction, type TransactionBuilder, sql } from 'kysely';
import { type Refusal, isRefusal, refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import type { DatabaseHandle } from './connect.ts';
import type { DB } from './schema.ts';

/** What must run inside a transaction says so in its type. */
export type Trx = Transaction<DB>;
/** What only looks: it has no insert, update or delete to call. */
export type Reader = Pick<
	Trx,
	'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'getExecutor'
>;

/**
 * The one door to the data of a ward: a transaction under app_user, with the person, the time and the
 * use case's name set for row-level security and for the event chain.
 * @param action the use case, in kebab-case; it is written into every event of this transaction.
 * @throws Refusal where the database refused by one of the rules it repeats, and where this request
 * may not write at all (ctx.guardWrites).
 */
export async function inTransaction<T>(
	ctx: Context,
	action: string,
	work: (trx: Trx) => Promise<T>
): Promise<T> {
	ctx.guardWrites?.();
	return asThemselves(ctx, action, ctx.database.kysely.transaction(), work);
}

/**
 * Several looks at one moment, whatever others commit meanwhile; the same door, without the means to
 * write.
 */
export const reading = <T>(ctx: Context, work: (db: Reader) => Promise<T>): Promise<T> => {
	const oneMoment = ctx.database.kysely.transaction().setIsolationLevel('repeatable read');
	return asThemselves(ctx, 'read', oneMoment, work);
};

async function asThemselves<T>(
	ctx: Context,
	action: string,
	transaction: TransactionBuilder<DB>,
	work: (trx: Trx) => Promise<T>
): Promise<T> {
	try {
		return await transaction.execute(async (trx) => {
			await sql`select set_config('role', 'app_user', true),
				set_config('app.person_id', ${ctx.actor?.personId ?? ''}, true),
				set_config('app.now', ${ctx.now.toISOString()}, true),
				set_config('app.today', ${ctx.today}, true),
				set_config('app.action', ${action}, true)`.execute(trx);
			return await work(trx);
		});
	} catch (error) {
		throw asRefusal(error, action) ?? error;
	}
}

/** Sign-in's own door: app_auth sees credentials and sessions, and nothing of any ward. */
export const asAuthenticator = <T>(
	database: DatabaseHandle,
	work: (trx: Trx) => Promise<T>,
	now: Date = new Date()
): Promise<T> =>
	database.kysely.transaction().execute(async (trx) => {
		await sql`select set_config('role', 'app_auth', true),
			set_config('app.now', ${now.toISOString()}, true),
			set_config('app.action', 'sign-in', true)`.execute(trx);
		return await work(trx);
	});

/**
 * A change of somebody's account: sign-in's rights, with the person, the time and the use case set for
 * the trail, as in {@link inTransaction}.
 * @param actorId who does it; null before there is a session.
 */
export const inAccountTransaction = <T>(
	ctx: Pick<Context, 'database' | 'now' | 'today'>,
	action: string,
	actorId: string | null,
	work: (trx: Trx) => Promise<T>
): Promise<T> =>
	ctx.database.kysely.transaction().execute(async (trx) => {
		await sql`select set_config('role', 'app_auth', true),
			set_config('app.person_id', ${actorId ?? ''}, true),
			set_config('app.now', ${ctx.now.toISOString()}, true),
			set_config('app.today', ${ctx.today}, true),
			set_config('app.action', ${action}, true)`.execute(trx);
		return await work(trx);
	});

type DatabaseError = { code?: string; constraint?: string };

/** The database's own "no", in the words of the rules. */
function asRefusal(error: unknown, action: string): Refusal | null {
	if (isRefusal(error) || typeof error !== 'object' || error === null) return null;
	const { code, constraint } = error as DatabaseError;
	try {
		if (constraint === 'revision_one_open') refuse('draft-already-open');
		if (constraint === 'revision_number') refuse('number-taken');
		if (constraint === 'revision_one_in_force' || constraint === 'signature_once') refuse('stale');
		if (constraint === 'question_bank_pkey') refuse('stale');
		if (code === '40001' || code === '40P01') refuse('stale');
		if (code === '42501') refuse('not-allowed', { action });
	} catch (refusal) {
		return refusal as Refusal;
	}
	return null;
}
