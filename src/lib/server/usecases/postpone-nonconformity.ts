import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { addPostponement } from '../database/car-postponements.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { openCarStep, planAfter, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const postponeNonconformitySchema = v.object({
	version,
	dueOn: day,
	reason: optionalWords(1000)
});
export type PostponeNonconformityInput = CarKey & v.InferInput<typeof postponeNonconformitySchema>;

/**
 * Gives a CAR as a whole more time, with a reason; the day it was due before is kept.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`, `invalid-input`.
 */
export async function postponeNonconformity(
	ctx: Context,
	input: PostponeNonconformityInput
): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'car.postpone', wardId);
	const { dueOn, reason, version: seen } = validInput(postponeNonconformitySchema, input);
	await inTransaction(ctx, 'postpone-nonconformity', async (trx) => {
		const open = await openCarStep(trx, ctx, actor, { wardId, number, version: seen }, 'postpone', {
			given: { dueOn, note: reason }
		});
		const dueBefore = open.car.dueOn ?? refuse('stale');
		const postponement = { actionId: null, dueBefore, dueAfter: dueOn, reason };
		await addPostponement(trx, ctx, open.car, postponement);
		await takeCarStep(trx, ctx, open, { dueOn, ...planAfter(open, { dueOn }) }, reason);
	});
}
