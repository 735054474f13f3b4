import * as v from 'valibot';
import { refuse } from '#lib/domain/refusal.ts';
import { demandGoodPassword, hashPassword } from '../auth/passwords.ts';
import type { Session } from '../auth/sessions.ts';
import type { Context } from '../context.ts';
import * as credentials from '../database/credentials.ts';
import * as sessions from '../database/sessions.ts';
import { inAccountTransaction } from '../database/transaction.ts';

const password = v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(1000, 'too-long'));

/** A new password is typed twice, as nobody sees what they type. */
export const newPasswordEntries = { newPassword: password, newPasswordAgain: password };
type TypedTwice = { newPassword: string; newPasswordAgain: string };
export const sameTwice = <I extends TypedTwice>() =>
	v.rawCheck<I>(({ dataset, addIssue }) => {
		if (!dataset.typed || dataset.value.newPassword === dataset.value.newPasswordAgain) return;
		const { value: input } = dataset;
		const key = 'newPasswordAgain';
		addIssue({
			message: 'mismatch',
			path: [{ type: 'object', origin: 'value', input, key, value: input[key] }]
		});
	});
export const changePasswordSchema = v.pipe(
	v.object({ currentPassword: password, ...newPasswordEntries }),
	sameTwice()
);

/**
 * Everybody changes their own password, and all their other sessions end.
 * @throws Refusal `wrong-password`, `too-many-attempts`, `weak-password`, `second-factor-needed`.
 */
export async function changePassword(
	ctx: Context,
	input: v.InferOutput<typeof changePasswordSchema>,
	session: Session
): Promise<void> {
	if (session.need === 'second-factor') refuse('second-factor-needed');
	await ctx.confirmPassword(session.personId, input.currentPassword);
	const person = await inAccountTransaction(ctx, 'change-password', session.personId, (trx) =>
		credentials.byPerson(trx, session.personId)
	);
	if (!person) refuse('not-signed-in');
	if (input.newPassword === input.currentPassword) refuse('weak-password', { why: 'same' });
	demandGoodPassword(input.newPassword, person);
	const hash = await hashPassword(input.newPassword);
	await inAccountTransaction(ctx, 'change-password', session.personId, async (trx) => {
		await credentials.setPassword(trx, session.personId, hash, ctx.now);
		await sessions.endAll(trx, session.personId, session.key);
	});
}
