import * as v from 'valibot';
import { refuse } from '#lib/domain/refusal.ts';
import type { Session } from '../auth/sessions.ts';
import { newSecret, secretUri } from '../auth/totp.ts';
import type { Context } from '../context.ts';
import * as credentials from '../database/credentials.ts';
import { inAccountTransaction } from '../database/transaction.ts';

export const enrolSecondFactorSchema = v.object({ password: v.optional(v.string(), '') });

export type OfferedSecondFactor = { username: string; secret: string; uri: string };

/**
 * Makes a secret for an authenticator app. It counts for nothing until a code made with it was given
 * (confirm-second-factor.ts). Who has just signed in and must have one need not give the password again.
 * @throws Refusal `second-factor-needed`, `wrong-password`, `already-done` when one is in use.
 */
export async function enrolSecondFactor(
	ctx: Context,
	input: v.InferOutput<typeof enrolSecondFactorSchema>,
	session: Session
): Promise<OfferedSecondFactor> {
	if (session.need === 'second-factor') refuse('second-factor-needed');
	if (session.need !== 'enrolment') await ctx.confirmPassword(session.personId, input.password);
	const secret = newSecret();
	return inAccountTransaction(ctx, 'enrol-second-factor', session.personId, async (trx) => {
		const person = await credentials.byPerson(trx, session.personId);
		if (!person?.active) refuse('not-signed-in');
		if (!(await credentials.offerSecondFactor(trx, session.personId, secret)))
			refuse('already-done');
		const { username } = person;
		return { username, secret, uri: secretUri(secret, username) };
	});
}

/** The secret that waits for its first code, so that a page shown again shows the same one; else null. */
export const offeredSecondFactor = (
	ctx: Context,
	session: Session
): Promise<OfferedSecondFactor | null> =>
	inAccountTransaction(ctx, 'read', session.personId, async (trx) => {
		if (session.need === 'second-factor') return null;
		const person = await credentials.byPerson(trx, session.personId);
		if (!person?.totpSecret || person.totpConfirmedAt) return null;
		const { username, totpSecret: secret } = person;
		return { username, secret, uri: secretUri(secret, username) };
	});
