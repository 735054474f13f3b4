import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { version } from '../input-fields.ts';
import { planSha256 } from '../plan-hash.ts';
import { validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const submitPlanSchema = v.object({ version });
export type SubmitPlanInput = CarKey & v.InferInput<typeof submitPlanSchema>;

/**
 * The owner hands the plan to who approves it; from here on its hash tells whether it is still the same.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function submitPlan(ctx: Context, input: SubmitPlanInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'car.work', wardId);
	const { version: seen } = validInput(submitPlanSchema, input);
	await inTransaction(ctx, 'submit-plan', async (trx) => {
		const step = { wardId, number, version: seen };
		const open = await openCarStep(trx, ctx, actor, step, 'submit_plan');
		const { car, causes, actions } = open;
		await takeCarStep(trx, ctx, open, {
			planSha256: planSha256(car, causes, actions),
			plannedBy: actor.personId,
			plannedAt: ctx.now
		});
	});
}
