import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const reopenActionsSchema = v.object({
	version,
	/** What the evidence does not show. */
	note: optionalWords(2000)
});
export type ReopenActionsInput = CarKey & v.InferInput<typeof reopenActionsSchema>;

/**
 * Who would verify the effect sends the CAR back, because the evidence does not show that the actions
 * were done; nothing is verified by that.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function reopenActions(ctx: Context, input: ReopenActionsInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'car.verify', input.wardId);
	const { note, version: seen } = validInput(reopenActionsSchema, input);
	await inTransaction(ctx, 'reopen-actions', async (trx) => {
		const key = { wardId: input.wardId, number: input.number, version: seen };
		const open = await openCarStep(trx, ctx, actor, key, 'reopen', { given: { note } });
		await takeCarStep(trx, ctx, open, { implementedOn: null }, note);
	});
}
