import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { unknownInWard } from '../car-fields.ts';
import type { Context } from '../context.ts';
import { changeAction } from '../database/car-action-changes.ts';
import { addHandover } from '../database/car-handovers.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, uuid, version } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const handOverActionSchema = v.object({
	version,
	actionId: uuid,
	ownerId: uuid,
	reason: optionalWords(1000)
});
export type HandOverActionInput = CarKey & v.InferInput<typeof handOverActionSchema>;

/**
 * Another does an open action from now on, because who was to do it left or cannot: who that was, and why it
 * passed on, is kept. Who once had it does not verify the effect.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`, `invalid-input`, `not-found`.
 */
export async function handOverAction(ctx: Context, input: HandOverActionInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'car.hand_over', wardId);
	const { actionId, ownerId, reason, version: seen } = validInput(handOverActionSchema, input);
	await inTransaction(ctx, 'hand-over-action', async (trx) => {
		const key = { wardId, number, version: seen };
		const open = await openCarStep(trx, ctx, actor, key, 'hand_over_action', {
			given: { actionId, ownerId, note: reason }
		});
		const faults = await unknownInWard(trx, ctx, wardId, { people: { ownerId } });
		if (faults.length > 0) invalid(...faults);
		const action = open.actions.find(({ id }) => id === actionId) ?? refuse('not-found');
		const handover = { actionId, ownerBefore: action.ownerId, ownerAfter: ownerId, reason };
		await addHandover(trx, ctx, open.car, handover);
		await changeAction(trx, action, { ownerId });
		await takeCarStep(trx, ctx, open, {}, reason);
	});
}
