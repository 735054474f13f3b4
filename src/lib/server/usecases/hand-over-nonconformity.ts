import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { unknownInWard } from '../car-fields.ts';
import type { Context } from '../context.ts';
import { addHandover } from '../database/car-handovers.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, uuid, version } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { openCarStep, planAfter, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const handOverNonconformitySchema = v.object({
	version,
	ownerId: uuid,
	reason: optionalWords(1000)
});
export type HandOverNonconformityInput = CarKey & v.InferInput<typeof handOverNonconformitySchema>;

/**
 * Another answers for a CAR from now on, because its owner left or cannot: who did so before, and why it
 * passed on, is kept. What one owned one neither approves, verifies nor closes later.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`, `invalid-input`.
 */
export async function handOverNonconformity(
	ctx: Context,
	input: HandOverNonconformityInput
): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'car.hand_over', wardId);
	const { ownerId, reason, version: seen } = validInput(handOverNonconformitySchema, input);
	await inTransaction(ctx, 'hand-over-nonconformity', async (trx) => {
		const open = await openCarStep(
			trx,
			ctx,
			actor,
			{ wardId, number, version: seen },
			'hand_over',
			{
				given: { ownerId, note: reason }
			}
		);
		const faults = await unknownInWard(trx, ctx, wardId, { people: { ownerId } });
		if (faults.length > 0) invalid(...faults);
		const ownerBefore = open.car.ownerId ?? refuse('stale');
		await addHandover(trx, ctx, open.car, {
			actionId: null,
			ownerBefore,
			ownerAfter: ownerId,
			reason
		});
		await takeCarStep(trx, ctx, open, { ownerId, ...planAfter(open, { ownerId }) }, reason);
	});
}
