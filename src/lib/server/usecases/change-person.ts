import * as v from 'valibot';
import { demandAdmin } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as people from '../database/people.ts';
import { inTransaction } from '../database/transaction.ts';
import { line, uuid } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { emailField } from './create-person.ts';

export const changePersonSchema = v.object({
	personId: uuid,
	fullName: line(100),
	email: emailField,
	locale: v.picklist(['vi', 'en']),
	/** An inactive person cannot sign in; what they signed stays theirs. */
	active: v.boolean()
});
export type ChangePersonInput = v.InferInput<typeof changePersonSchema>;

/** @throws Refusal `not-found`; `invalid-input` when administrators would lock themselves out. */
export async function changePerson(ctx: Context, input: ChangePersonInput): Promise<void> {
	demandAdmin(ctx.actor);
	const { personId, ...change } = validInput(changePersonSchema, input);
	if (personId === ctx.actor.personId && !change.active)
		invalid({ field: 'active', code: 'not-in-list' });
	await inTransaction(ctx, 'change-person', async (trx) => {
		if (!(await people.updatePerson(trx, personId, change))) refuse('not-found');
	});
}
