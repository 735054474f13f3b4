import * as v from 'valibot';
import { refuse } from '#lib/domain/refusal.ts';
import { normaliseUsername } from '#lib/domain/username.ts';
import { accountKey, addressKey, beginAttempt } from '../auth/limits.ts';
import { verifyPassword } from '../auth/passwords.ts';
import type { SignInSettings } from '../auth/session-ends.ts';
import { type Session, type Visitor, startSession } from '../auth/sessions.ts';
import type { Context } from '../context.ts';
import * as credentials from '../database/credentials.ts';
import { asAuthenticator } from '../database/transaction.ts';

export const signInSchema = v.object({
	username: v.pipe(v.string(), v.trim(), v.nonEmpty('required'), v.maxLength(100, 'too-long')),
	password: v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(1000, 'too-long'))
});
export type SignInInput = v.InferOutput<typeof signInSchema>;

/** The browser at the door: its settings, where it stands and the session it holds already, if any. */
export type Door = { settings: SignInSettings; visitor: Visitor; session: Session | null };

/**
 * User name and password for a new session. Who has a second factor still needs to give it
 * ({@link Session.need}).
 * @returns the session's id, for the cookie.
 * @throws Refusal `sign-in-failed`, `account-inactive` (only to who knows the password),
 * `too-many-attempts`.
 */
export async function signIn(ctx: Context, input: SignInInput, door: Door): Promise<string> {
	const username = normaliseUsername(input.username);
	const attempt = await beginAttempt(ctx.database, ctx.now, [
		accountKey(username),
		addressKey(door.visitor.address)
	]);
	const person = await asAuthenticator(
		ctx.database,
		(trx) => credentials.byUsername(trx, username),
		ctx.now
	);
	if (!(await verifyPassword(person?.passwordHash ?? null, input.password)))
		refuse('sign-in-failed');
	if (!person?.active) refuse('account-inactive');
	await attempt.succeeded();
	return startSession(ctx.database, ctx.now, door.settings, {
		personId: person.personId,
		secondFactor: false,
		visitor: door.visitor,
		...(door.session ? { replacesKey: door.session.key } : {})
	});
}
