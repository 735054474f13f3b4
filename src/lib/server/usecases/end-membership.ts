import * as v from 'valibot';
import { demandAdmin } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as memberships from '../database/memberships.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, uuid, unitId } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';

export const endMembershipSchema = v.object({
	wardId: unitId,
	membershipId: uuid,
	/** Last day on which the role is held. */
	until: day
});
export type EndMembershipInput = v.InferInput<typeof endMembershipSchema>;

/**
 * Ends a role; what was done under it stays. The last administrator cannot be ended.
 * @throws Refusal `not-found`, `already-done`, `invalid-input`.
 */
export async function endMembership(ctx: Context, input: EndMembershipInput): Promise<void> {
	demandAdmin(ctx.actor);
	const given = validInput(endMembershipSchema, input);
	await inTransaction(ctx, 'end-membership', async (trx) => {
		const membership = await memberships.membershipById(trx, given.wardId, given.membershipId);
		if (!membership) refuse('not-found');
		if (membership.validUntil !== null && membership.validUntil <= given.until)
			refuse('already-done');
		if (given.until < membership.validFrom) invalid({ field: 'until', code: 'before-start' });
		const administrators = await memberships.administratorsOn(trx, ctx.today);
		if (membership.role === 'admin' && new Set(administrators.map((a) => a.personId)).size < 2)
			invalid({ field: 'until', code: 'not-in-list' });
		await memberships.endMembership(trx, given.wardId, given.membershipId, given.until);
	});
}
