import * as v from 'valibot';
import { verifyFromAfter } from '#lib/domain/nonconformity/waiting-time.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { changeAction } from '../database/car-action-changes.ts';
import { addPostponement } from '../database/car-postponements.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, optionalWords, uuid, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const postponeActionSchema = v.object({
	version,
	actionId: uuid,
	dueOn: day,
	reason: optionalWords(1000)
});
export type PostponeActionInput = CarKey & v.InferInput<typeof postponeActionSchema>;

/**
 * Gives an open action more time, with a reason; what it was due before is kept. A postponement that
 * reaches the day of verification moves that day on, so that the waiting time of the plan is kept.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`, `not-found`.
 */
export async function postponeAction(ctx: Context, input: PostponeActionInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'car.postpone', input.wardId);
	const { actionId, dueOn, reason, version: seen } = validInput(postponeActionSchema, input);
	await inTransaction(ctx, 'postpone-action', async (trx) => {
		const key = { wardId: input.wardId, number: input.number, version: seen };
		const open = await openCarStep(trx, ctx, actor, key, 'postpone_action', {
			given: { actionId, dueOn, note: reason }
		});
		const { car, actions } = open;
		const action = actions.find(({ id }) => id === actionId) ?? refuse('not-found');
		await addPostponement(trx, ctx, car, {
			actionId,
			dueBefore: action.dueOn,
			dueAfter: dueOn,
			reason
		});
		await changeAction(trx, action, { dueOn });
		const counted = actions.filter(({ state }) => state !== 'cancelled');
		const verifyFrom =
			car.verifyFrom &&
			verifyFromAfter(
				{ dueDates: counted.map((a) => a.dueOn), verifyFrom: car.verifyFrom },
				counted.map((a) => (a.id === actionId ? dueOn : a.dueOn))
			);
		await takeCarStep(trx, ctx, open, { verifyFrom }, reason);
	});
}
