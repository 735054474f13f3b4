import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { changeAction } from '../database/car-action-changes.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, uuid, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const cancelActionSchema = v.object({
	version,
	actionId: uuid,
	reason: optionalWords(1000)
});
export type CancelActionInput = CarKey & v.InferInput<typeof cancelActionSchema>;

/**
 * Takes an action back, with a reason. It never counts as done: its cause must keep another action.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`, `not-found`.
 */
export async function cancelAction(ctx: Context, input: CancelActionInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'car.postpone', input.wardId);
	const { actionId, reason, version: seen } = validInput(cancelActionSchema, input);
	await inTransaction(ctx, 'cancel-action', async (trx) => {
		const key = { wardId: input.wardId, number: input.number, version: seen };
		const open = await openCarStep(trx, ctx, actor, key, 'cancel_action', {
			given: { actionId, note: reason }
		});
		const action = open.actions.find(({ id }) => id === actionId) ?? refuse('not-found');
		await changeAction(trx, action, {
			state: 'cancelled',
			cancelledReason: reason,
			cancelledBy: actor.personId
		});
		await takeCarStep(trx, ctx, open, {}, reason);
	});
}
