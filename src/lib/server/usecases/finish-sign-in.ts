import * as v from 'valibot';
import { refuse } from '#lib/domain/refusal.ts';
import { beginAttempt } from '../auth/limits.ts';
import { type Session, startSession } from '../auth/sessions.ts';
import { stepOfCode } from '../auth/totp.ts';
import type { Context } from '../context.ts';
import * as credentials from '../database/credentials.ts';
import { inAccountTransaction } from '../database/transaction.ts';
import type { Door } from './sign-in.ts';

export const codeSchema = v.object({
	code: v.pipe(
		v.string(),
		v.nonEmpty('required'),
		v.transform((typed) => typed.replace(/\s/g, '')),
		v.regex(/^\d{6}$/, 'bad-format')
	)
});

/**
 * The second factor, after the password.
 * @returns the id of the whole session that takes the half one's place.
 * @throws Refusal `not-signed-in`, `wrong-second-factor` (also for a code used before),
 * `too-many-attempts`.
 */
export async function finishSignIn(
	ctx: Context,
	input: v.InferOutput<typeof codeSchema>,
	door: Door & { session: Session }
): Promise<string> {
	const { session } = door;
	if (session.need !== 'second-factor') refuse('already-done');
	const attempt = await beginAttempt(ctx.database, ctx.now, [
		{ kind: 'second_factor', key: session.personId }
	]);
	await inAccountTransaction(ctx, 'finish-sign-in', session.personId, async (trx) => {
		const person = await credentials.byPerson(trx, session.personId);
		if (!person?.active) refuse('not-signed-in');
		const step = stepOfCode(person.totpSecret ?? '', input.code, ctx.now);
		if (step === null || !(await credentials.useTotpStep(trx, session.personId, step)))
			refuse('wrong-second-factor');
	});
	await attempt.succeeded();
	return startSession(ctx.database, ctx.now, door.settings, {
		personId: session.personId,
		secondFactor: true,
		visitor: door.visitor,
		replacesKey: session.key
	});
}
