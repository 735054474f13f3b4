import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const dismissNonconformitySchema = v.object({ version, note: optionalWords(4000) });
export type DismissNonconformityInput = CarKey & v.InferInput<typeof dismissNonconformitySchema>;

/**
 * A second person agrees that it is no nonconformity. The reason stays the one that was proposed.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function dismissNonconformity(
	ctx: Context,
	input: DismissNonconformityInput
): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'car.dismiss', wardId);
	const { version: seen, note } = validInput(dismissNonconformitySchema, input);
	await inTransaction(ctx, 'dismiss-nonconformity', async (trx) => {
		const step = { wardId, number, version: seen };
		const open = await openCarStep(trx, ctx, actor, step, 'dismiss');
		await takeCarStep(trx, ctx, open, { dismissedBy: actor.personId }, note);
	});
}
