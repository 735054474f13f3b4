import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { actSignatureOf, addActSignature } from '../database/act-signatures.ts';
import { inTransaction } from '../database/transaction.ts';
import { password, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const approvePlanSchema = v.object({ version, password });
export type ApprovePlanInput = CarKey & v.InferInput<typeof approvePlanSchema>;

/**
 * A deputy or the head who is not the owner signs the plan; its actions begin (ISO 9001:2015 10.2.1 c).
 * @throws Refusal `wrong-password`, `stale`, `wrong-state`, `gates-closed`.
 */
export async function approvePlan(ctx: Context, input: ApprovePlanInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'car.approve_plan', wardId);
	const { version: seen } = validInput(approvePlanSchema, input);
	ctx.guardWrites?.();
	await ctx.confirmPassword(actor.personId, input.password);
	await inTransaction(ctx, 'approve-plan', async (trx) => {
		const step = { wardId, number, version: seen };
		const open = await openCarStep(trx, ctx, actor, step, 'approve_plan');
		const { car } = open;
		const act = { wardId, subject: 'car' as const, id: car.id };
		const sha256 = car.planSha256 ?? refuse('stale');
		await addActSignature(trx, actSignatureOf(ctx, actor, act, 'approve', sha256));
		await takeCarStep(trx, ctx, open, {
			planApprovedBy: actor.personId,
			planApprovedAt: ctx.now
		});
	});
}
