import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const completeActionsSchema = v.object({ version });
export type CompleteActionsInput = CarKey & v.InferInput<typeof completeActionsSchema>;

/**
 * Says that the whole plan was carried out: no action open, each cause met by one that was done. The
 * CAR then waits until its effect can be seen (ISO 9001:2015 10.2.1 d).
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function completeActions(ctx: Context, input: CompleteActionsInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'car.work', input.wardId);
	const { version: seen } = validInput(completeActionsSchema, input);
	await inTransaction(ctx, 'complete-actions', async (trx) => {
		const key = { wardId: input.wardId, number: input.number, version: seen };
		const open = await openCarStep(trx, ctx, actor, key, 'complete');
		const last = open.actions
			.flatMap(({ doneOn }) => doneOn ?? [])
			.sort()
			.at(-1);
		await takeCarStep(trx, ctx, open, { implementedOn: last ?? ctx.today });
	});
}
