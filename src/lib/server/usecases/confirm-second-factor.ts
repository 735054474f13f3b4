import type { InferOutput } from 'valibot';
import { refuse } from '#lib/domain/refusal.ts';
import { beginAttempt } from '../auth/limits.ts';
import { type Session, startSession } from '../auth/sessions.ts';
import { stepOfCode } from '../auth/totp.ts';
import type { Context } from '../context.ts';
import * as credentials from '../database/credentials.ts';
import * as sessions from '../database/sessions.ts';
import { inAccountTransaction } from '../database/transaction.ts';
import type { codeSchema } from './finish-sign-in.ts';
import type { Door } from './sign-in.ts';

/**
 * The first code of a new second factor: from now on it is needed at every sign-in. All other sessions
 * end, and this one goes on under a new id.
 * @returns the new session's id.
 * @throws Refusal `wrong-second-factor`, `already-done` when none waits, `too-many-attempts`.
 */
export async function confirmSecondFactor(
	ctx: Context,
	input: InferOutput<typeof codeSchema>,
	door: Door & { session: Session }
): Promise<string> {
	const { personId } = door.session;
	if (door.session.need === 'second-factor') refuse('second-factor-needed');
	const attempt = await beginAttempt(ctx.database, ctx.now, [
		{ kind: 'second_factor', key: personId }
	]);
	await inAccountTransaction(ctx, 'confirm-second-factor', personId, async (trx) => {
		const person = await credentials.byPerson(trx, personId);
		if (!person?.totpSecret || person.totpConfirmedAt) refuse('already-done');
		const step = stepOfCode(person.totpSecret, input.code, ctx.now);
		if (step === null || !(await credentials.useTotpStep(trx, personId, step)))
			refuse('wrong-second-factor');
		await credentials.confirmSecondFactor(trx, personId, ctx.now);
		await sessions.endAll(trx, personId);
	});
	await attempt.succeeded();
	return startSession(ctx.database, ctx.now, door.settings, {
		personId,
		secondFactor: true,
		visitor: door.visitor
	});
}
