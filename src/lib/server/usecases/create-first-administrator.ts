import * as v from 'valibot';
import { refuse } from '#lib/domain/refusal.ts';
import { normaliseUsername, usernamePattern } from '#lib/domain/username.ts';
import { foldText, slugify } from '#lib/i18n/text/normalise.ts';
import { nameSortKey } from '#lib/i18n/text/sort.ts';
import { addressKey, beginAttempt } from '../auth/limits.ts';
import { codeSha256 } from '../auth/one-time-code.ts';
import { demandGoodPassword, hashPassword } from '../auth/passwords.ts';
import type { Context } from '../context.ts';
import * as credentials from '../database/credentials.ts';
import * as installation from '../database/installation.ts';
import { asAuthenticator, inAccountTransaction } from '../database/transaction.ts';
import { newPasswordEntries, sameTwice } from './change-password.ts';

const words = (longest: number) =>
	v.pipe(v.string(), v.trim(), v.nonEmpty('required'), v.maxLength(longest, 'too-long'));

const entries = {
	username: v.pipe(
		words(40),
		v.transform(normaliseUsername),
		v.regex(usernamePattern, 'bad-format')
	),
	fullName: words(100),
	/** The province or city at the top of the tree, where it does not exist yet. */
	unitName: words(200),
	...newPasswordEntries
};
export const createFirstAdministratorSchema = v.pipe(v.object(entries), sameTwice());
/** The same from a visitor, with the code of the log. */
export const setUpSchema = v.pipe(v.object({ code: words(100), ...entries }), sameTwice());

/** Who may: the visitor who read the code in the log, or whoever has the machine's console. */
export type SetUpAuthority = { code: string; address: string } | 'console';

/**
 * The one way into an empty installation; it works once.
 * @throws Refusal `already-done` when there is an administrator, `set-up-code-wrong`, `weak-password`,
 * `username-taken`, `too-many-attempts`.
 */
export async function createFirstAdministrator(
	ctx: Context,
	input: v.InferOutput<typeof createFirstAdministratorSchema>,
	authority: SetUpAuthority
): Promise<{ personId: string }> {
	const codeHash = authority === 'console' ? null : codeSha256(authority.code).toString('hex');
	await asAuthenticator(ctx.database, async (trx) => {
		if (await installation.hasAdministrator(trx)) refuse('already-done');
	});
	if (authority !== 'console') {
		const attempt = await beginAttempt(ctx.database, ctx.now, [addressKey(authority.address)]);
		const known = await asAuthenticator(ctx.database, (trx) =>
			installation.get(trx, 'set-up-code-sha256')
		);
		if (known === null || known !== codeHash) refuse('set-up-code-wrong');
		await attempt.succeeded();
	}
	demandGoodPassword(input.newPassword, input);
	const passwordHash = await hashPassword(input.newPassword);
	const personId = ctx.newId();
	await inAccountTransaction(ctx, 'create-first-administrator', null, async (trx) => {
		if (codeHash !== null && !(await installation.take(trx, 'set-up-code-sha256', codeHash)))
			refuse('set-up-code-wrong');
		if (await credentials.byUsername(trx, input.username))
			refuse('username-taken', { username: input.username });
		const created = await installation.createFirstAdministrator(trx, {
			personId,
			username: input.username,
			fullName: input.fullName,
			nameSortKey: nameSortKey(input.fullName),
			nameFolded: foldText(input.fullName),
			unitSlug: slugify(input.unitName).slice(0, 60),
			unitName: input.unitName,
			membershipId: ctx.newId(),
			from: ctx.today
		});
		if (!created) refuse('already-done');
		await credentials.setPassword(trx, personId, passwordHash, ctx.now);
	});
	return { personId };
}
