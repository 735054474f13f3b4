import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { FieldError } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as delegations from '../database/delegations.ts';
import { staffOn } from '../database/staff.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, line, uuid } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';

export const grantDelegationSchema = v.object({
	toPersonId: uuid,
	/** Số văn bản ủy quyền. */
	decisionNumber: line(60),
	validFrom: day,
	validUntil: day
});
export type GrantDelegationInput = { wardId: number } & v.InferInput<typeof grantDelegationSchema>;

/**
 * The head lets a deputy approve in the head's place, from today on at the earliest and until a day;
 * both names are printed (Nghị định 30/2020/NĐ-CP, Điều 13).
 * @throws Refusal `invalid-input`.
 */
export async function grantDelegation(
	ctx: Context,
	input: GrantDelegationInput
): Promise<{ delegationId: string }> {
	const { actor } = ctx;
	const { wardId } = input;
	demand(actor, 'delegation.grant', wardId);
	const given = validInput(grantDelegationSchema, input);
	return inTransaction(ctx, 'grant-delegation', async (trx) => {
		const staff = await staffOn(trx, wardId, ctx.today);
		const deputy = staff.find(({ personId }) => personId === given.toPersonId);
		const errors: FieldError[] = [];
		if (!deputy?.roles.includes('deputy') || deputy.personId === actor.personId)
			errors.push({ field: 'toPersonId', code: 'unknown' });
		if (given.validFrom < ctx.today) errors.push({ field: 'validFrom', code: 'before-start' });
		if (given.validUntil < given.validFrom)
			errors.push({ field: 'validUntil', code: 'before-start' });
		if (errors.length > 0) invalid(...errors);
		const delegationId = ctx.newId();
		await delegations.grant(trx, {
			...given,
			wardId,
			id: delegationId,
			fromPersonId: actor.personId
		});
		return { delegationId };
	});
}
