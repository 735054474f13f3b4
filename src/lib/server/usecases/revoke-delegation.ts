import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as delegations from '../database/delegations.ts';
import { inTransaction } from '../database/transaction.ts';
import { uuid } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';

export const revokeDelegationSchema = v.object({ delegationId: uuid });
export type RevokeDelegationInput = { wardId: number } & v.InferInput<
	typeof revokeDelegationSchema
>;

/**
 * From this day on the deputy approves nothing more in the head's place; what was approved stays.
 * @throws Refusal `not-found`, `already-done` when it was revoked or is over.
 */
export async function revokeDelegation(ctx: Context, input: RevokeDelegationInput): Promise<void> {
	const { actor } = ctx;
	const { wardId } = input;
	demand(actor, 'delegation.grant', wardId);
	const { delegationId } = validInput(revokeDelegationSchema, input);
	await inTransaction(ctx, 'revoke-delegation', async (trx) => {
		const delegation = (await delegations.byId(trx, wardId, delegationId)) ?? refuse('not-found');
		if (delegation.validUntil < ctx.today) refuse('already-done');
		if (!(await delegations.revoke(trx, wardId, delegationId, ctx.today))) refuse('already-done');
	});
}
