import * as v from 'valibot';
import { roles } from '#lib/domain/actor.ts';
import { demandAdmin } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import * as memberships from '../database/memberships.ts';
import * as people from '../database/people.ts';
import * as positions from '../database/positions.ts';
import * as units from '../database/units.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, optionalDay, uuid, unitId } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';

export const grantMembershipSchema = v.object({
	personId: uuid,
	wardId: unitId,
	role: v.picklist(roles),
	positionId: v.optional(v.nullable(uuid), null),
	validFrom: day,
	validUntil: optionalDay
});
export type GrantMembershipInput = v.InferInput<typeof grantMembershipSchema>;

/** Roles that belong to a ward or commune; the others belong to a unit above, or to the installation. */
const wardKinds = ['ward', 'commune'];
const aboveWards = ['province', 'city'];

/**
 * Gives a person a role in a unit from a day on, until a day where one is set: a guest's must be.
 * @returns the membership's id.
 * @throws Refusal `invalid-input`: `taken` when the same role already covers one of these days.
 */
export async function grantMembership(ctx: Context, input: GrantMembershipInput): Promise<string> {
	demandAdmin(ctx.actor);
	const given = validInput(grantMembershipSchema, input);
	if (given.validUntil !== null && given.validUntil < given.validFrom)
		invalid({ field: 'validUntil', code: 'before-start' });
	if (given.role === 'guest' && given.validUntil === null)
		invalid({ field: 'validUntil', code: 'required' });
	return inTransaction(ctx, 'grant-membership', async (trx) => {
		if (!(await people.personById(trx, given.personId)))
			invalid({ field: 'personId', code: 'unknown' });
		const unit = await units.unitById(trx, given.wardId);
		const above = given.role === 'admin' || given.role === 'overseer';
		if (!unit || !(above ? aboveWards : wardKinds).includes(unit.kind))
			invalid({ field: 'wardId', code: unit ? 'not-in-list' : 'unknown' });
		if (given.positionId && !(await positions.positionById(trx, given.wardId, given.positionId)))
			invalid({ field: 'positionId', code: 'unknown' });
		if ((await memberships.overlapping(trx, given)).length)
			invalid({ field: 'validFrom', code: 'taken' });
		const id = ctx.newId();
		await memberships.insertMembership(trx, { ...given, id });
		return id;
	});
}
