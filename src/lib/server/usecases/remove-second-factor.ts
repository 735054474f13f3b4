import * as v from 'valibot';
import { refuse } from '#lib/domain/refusal.ts';
import type { Session } from '../auth/sessions.ts';
import type { Context } from '../context.ts';
import * as credentials from '../database/credentials.ts';
import * as sessions from '../database/sessions.ts';
import { inAccountTransaction } from '../database/transaction.ts';

export const removeSecondFactorSchema = v.object({
	password: v.pipe(v.string(), v.nonEmpty('required'))
});

/**
 * Takes one's own second factor away, to do without or to set up another telephone. Whose role demands
 * one is asked for a new one at the next page; all other sessions end.
 * @throws Refusal `second-factor-needed`, `wrong-password`, `too-many-attempts`.
 */
export async function removeSecondFactor(
	ctx: Context,
	input: v.InferOutput<typeof removeSecondFactorSchema>,
	session: Session
): Promise<void> {
	if (session.need !== null) refuse('second-factor-needed');
	await ctx.confirmPassword(session.personId, input.password);
	await inAccountTransaction(ctx, 'remove-second-factor', session.personId, async (trx) => {
		await credentials.removeSecondFactor(trx, session.personId);
		await sessions.endAll(trx, session.personId, session.key);
	});
}
