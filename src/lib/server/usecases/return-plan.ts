import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const returnPlanSchema = v.object({ version, note: optionalWords(4000) });
export type ReturnPlanInput = CarKey & v.InferInput<typeof returnPlanSchema>;

/**
 * Back to the owner, for a reason that stays on record.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function returnPlan(ctx: Context, input: ReturnPlanInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'car.approve_plan', wardId);
	const { version: seen, note } = validInput(returnPlanSchema, input);
	await inTransaction(ctx, 'return-plan', async (trx) => {
		const step = { wardId, number, version: seen };
		const open = await openCarStep(trx, ctx, actor, step, 'return_plan', { given: { note } });
		await takeCarStep(trx, ctx, open, { planSha256: null, plannedBy: null, plannedAt: null }, note);
	});
}
