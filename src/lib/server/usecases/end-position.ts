import * as v from 'valibot';
import { demandAdmin } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as positions from '../database/positions.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, uuid, unitId } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';

export const endPositionSchema = v.object({
	wardId: unitId,
	positionId: uuid,
	/** Last day on which the position exists. */
	until: day
});
export type EndPositionInput = v.InferInput<typeof endPositionSchema>;

export async function endPosition(ctx: Context, input: EndPositionInput): Promise<void> {
	demandAdmin(ctx.actor);
	const given = validInput(endPositionSchema, input);
	await inTransaction(ctx, 'end-position', async (trx) => {
		const position = await positions.positionById(trx, given.wardId, given.positionId);
		if (!position) refuse('not-found');
		if (position.validUntil !== null) refuse('already-done');
		if (given.until < position.validFrom) invalid({ field: 'until', code: 'before-start' });
		await positions.endPosition(trx, given.wardId, given.positionId, given.until);
	});
}
