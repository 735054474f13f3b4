import * as v from 'valibot';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { demandAdmin } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as units from '../database/units.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, line, optionalLine, unitId } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';

export const changeUnitSchema = v.object({
	unitId: unitId,
	name: line(200),
	/** First day under the new name; the old one ends the day before. */
	from: day,
	source: optionalLine(500)
});
export type ChangeUnitInput = v.InferInput<typeof changeUnitSchema>;

/** A new name from a day on; what was printed before keeps the old one. @throws Refusal `not-found`. */
export async function changeUnit(ctx: Context, input: ChangeUnitInput): Promise<void> {
	demandAdmin(ctx.actor);
	const given = validInput(changeUnitSchema, input);
	await inTransaction(ctx, 'change-unit', async (trx) => {
		const current = await units.versionOn(trx, given.unitId, given.from);
		if (!current) refuse('not-found');
		if (given.from <= current.validFrom) invalid({ field: 'from', code: 'before-start' });
		if (current.validUntil !== null) invalid({ field: 'from', code: 'taken' });
		await units.endVersion(trx, current.unitId, current.validFrom, addDays(given.from, -1));
		await units.insertVersion(trx, {
			unitId: given.unitId,
			validFrom: given.from,
			name: given.name,
			parentId: current.parentId,
			source: given.source
		});
	});
}
