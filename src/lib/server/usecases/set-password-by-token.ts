import * as v from 'valibot';
import { refuse } from '#lib/domain/refusal.ts';
import { normaliseUsername } from '#lib/domain/username.ts';
import { accountKey, addressKey, beginAttempt } from '../auth/limits.ts';
import { codeSha256 } from '../auth/one-time-code.ts';
import { demandGoodPassword, hashPassword } from '../auth/passwords.ts';
import type { Visitor } from '../auth/sessions.ts';
import type { Context } from '../context.ts';
import * as credentials from '../database/credentials.ts';
import * as sessions from '../database/sessions.ts';
import * as attempts from '../database/sign-in-attempts.ts';
import { type Trx, asAuthenticator, inAccountTransaction } from '../database/transaction.ts';
import { newPasswordEntries, sameTwice } from './change-password.ts';

export const setPasswordByTokenSchema = v.pipe(
	v.object({
		username: v.pipe(v.string(), v.trim(), v.nonEmpty('required'), v.maxLength(100, 'too-long')),
		token: v.pipe(v.string(), v.trim(), v.nonEmpty('required'), v.maxLength(100, 'too-long')),
		...newPasswordEntries
	}),
	sameTwice()
);

/**
 * The code that an administrator passed on, for a password of one's own choice. Every session of that
 * person ends; nobody is signed in by it.
 * @throws Refusal `reset-token-invalid` (wrong, used, expired or another person's),
 * `weak-password`, `too-many-attempts`.
 */
export async function setPasswordByToken(
	ctx: Context,
	input: v.InferOutput<typeof setPasswordByTokenSchema>,
	visitor: Visitor
): Promise<void> {
	const username = normaliseUsername(input.username);
	const attempt = await beginAttempt(ctx.database, ctx.now, [
		accountKey(username),
		addressKey(visitor.address)
	]);
	const find = async (trx: Trx) => {
		const person = await credentials.byResetToken(trx, codeSha256(input.token));
		const good =
			person?.active &&
			person.username === username &&
			person.resetExpiresAt !== null &&
			person.resetExpiresAt > ctx.now;
		if (!good) refuse('reset-token-invalid');
		return person;
	};
	const person = await asAuthenticator(ctx.database, find, ctx.now);
	await attempt.succeeded();
	demandGoodPassword(input.newPassword, person);
	const hash = await hashPassword(input.newPassword);
	await inAccountTransaction(ctx, 'set-password-by-token', person.personId, async (trx) => {
		await find(trx);
		await credentials.setPassword(trx, person.personId, hash, ctx.now);
		await sessions.endAll(trx, person.personId);
		await attempts.forget(trx, 'signature', person.personId);
	});
}
