import * as v from 'valibot';
import { demandAdmin } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as units from '../database/units.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, unitId } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';

export const endUnitSchema = v.object({
	unitId: unitId,
	/** Last day on which the unit exists. */
	until: day
});
export type EndUnitInput = v.InferInput<typeof endUnitSchema>;

/** Ends a unit; nothing of it is deleted. A merger is a succession and has its own use case. */
export async function endUnit(ctx: Context, input: EndUnitInput): Promise<void> {
	demandAdmin(ctx.actor);
	const given = validInput(endUnitSchema, input);
	await inTransaction(ctx, 'end-unit', async (trx) => {
		const current = await units.versionOn(trx, given.unitId, given.until);
		if (!current) refuse('not-found');
		if (current.validUntil !== null) refuse('already-done');
		if (given.until < current.validFrom) invalid({ field: 'until', code: 'before-start' });
		await units.endVersion(trx, current.unitId, current.validFrom, given.until);
	});
}
