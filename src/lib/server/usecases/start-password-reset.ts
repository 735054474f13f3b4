import * as v from 'valibot';
import { demandAdmin } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { codeSha256, newCode } from '../auth/one-time-code.ts';
import type { Context } from '../context.ts';
import * as credentials from '../database/credentials.ts';
import * as sessions from '../database/sessions.ts';
import { inAccountTransaction } from '../database/transaction.ts';

export const resetHours = 24;

export const startPasswordResetSchema = v.object({
	personId: v.pipe(v.string(), v.uuid('bad-format')),
	/** The telephone with the codes is lost as well. */
	secondFactorToo: v.optional(v.boolean(), false)
});

/**
 * An administrator starts a reset and never chooses a password: the code is shown once, told to the
 * person, and works once within {@link resetHours}. Until then the old password stays good.
 * @throws Refusal `not-found` to everybody but administrators, and for who is unknown or inactive.
 */
export async function startPasswordReset(
	ctx: Context,
	input: v.InferOutput<typeof startPasswordResetSchema>
): Promise<{ code: string; username: string; expiresAt: Date }> {
	demandAdmin(ctx.actor);
	ctx.guardWrites?.();
	const code = newCode();
	const expiresAt = new Date(ctx.now.getTime() + resetHours * 3_600_000);
	return inAccountTransaction(ctx, 'start-password-reset', ctx.actor.personId, async (trx) => {
		const person = await credentials.byPerson(trx, input.personId);
		if (!person?.active) refuse('not-found');
		await credentials.setResetToken(trx, input.personId, codeSha256(code), expiresAt);
		if (input.secondFactorToo) {
			await credentials.removeSecondFactor(trx, input.personId);
			await sessions.endAll(trx, input.personId);
		}
		return { code, username: person.username, expiresAt };
	});
}
