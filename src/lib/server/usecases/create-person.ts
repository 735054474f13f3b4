import * as v from 'valibot';
import { demandAdmin } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { normaliseUsername, usernamePattern } from '#lib/domain/username.ts';
import type { Context } from '../context.ts';
import * as people from '../database/people.ts';
import { inTransaction } from '../database/transaction.ts';
import { line } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';

export const emailField = v.pipe(
	v.optional(v.nullable(v.string()), ''),
	v.transform((text) => (text ?? '').trim()),
	v.maxLength(200, 'too-long'),
	v.union([v.literal(''), v.pipe(v.string(), v.email('bad-format'))], 'bad-format'),
	v.transform((text) => text || null)
);
export const createPersonSchema = v.object({
	username: v.pipe(
		v.string(),
		v.transform(normaliseUsername),
		v.nonEmpty('required'),
		v.regex(usernamePattern, 'bad-format')
	),
	fullName: line(100),
	email: emailField,
	locale: v.optional(v.picklist(['vi', 'en']), 'vi')
});
export type CreatePersonInput = v.InferInput<typeof createPersonSchema>;

/**
 * A person without a password: an administrator starts a reset, the person chooses.
 * @returns the person's id.
 * @throws Refusal `username-taken`, `invalid-input`.
 */
export async function createPerson(ctx: Context, input: CreatePersonInput): Promise<string> {
	demandAdmin(ctx.actor);
	const given = validInput(createPersonSchema, input);
	return inTransaction(ctx, 'create-person', async (trx) => {
		const id = ctx.newId();
		if (!(await people.insertPerson(trx, { ...given, id })))
			refuse('username-taken', { username: given.username });
		return id;
	});
}
