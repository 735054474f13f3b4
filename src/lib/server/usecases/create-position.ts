import * as v from 'valibot';
import { demandAdmin } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import * as positions from '../database/positions.ts';
import * as units from '../database/units.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, line, unitId, wholeNumber } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';

export const createPositionSchema = v.object({
	wardId: unitId,
	title: line(150),
	departmentId: v.optional(v.nullable(unitId), null),
	/** Order in lists: the head first. */
	rank: v.optional(wholeNumber(1, 9999), 100),
	validFrom: day
});
export type CreatePositionInput = v.InferInput<typeof createPositionSchema>;

/**
 * A position (chức danh) of a unit; the steps of its procedures name it by its title.
 * @returns the position's id.
 */
export async function createPosition(ctx: Context, input: CreatePositionInput): Promise<string> {
	demandAdmin(ctx.actor);
	const given = validInput(createPositionSchema, input);
	return inTransaction(ctx, 'create-position', async (trx) => {
		if (!(await units.unitById(trx, given.wardId))) invalid({ field: 'wardId', code: 'unknown' });
		if (given.departmentId !== null) {
			const department = await units.unitById(trx, given.departmentId);
			if (department?.homeWardId !== given.wardId)
				invalid({ field: 'departmentId', code: 'unknown' });
		}
		const same = await positions.positionsOn(trx, given.wardId, given.validFrom);
		if (same.some((p) => p.title === given.title)) invalid({ field: 'title', code: 'taken' });
		const id = ctx.newId();
		await positions.insertPosition(trx, { ...given, id });
		return id;
	});
}
