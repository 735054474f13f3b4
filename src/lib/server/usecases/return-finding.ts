import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { FindingKey } from './load-finding.ts';
import { takeFindingStep } from './take-finding-step.ts';

export const returnFindingSchema = v.object({ version, note: optionalWords(4000) });
export type ReturnFindingInput = FindingKey & v.InferInput<typeof returnFindingSchema>;

/**
 * Back to who recorded it, with what is to be mended.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function returnFinding(ctx: Context, input: ReturnFindingInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'audit.work', input.wardId);
	const { note, ...seen } = validInput(returnFindingSchema, input);
	await inTransaction(ctx, 'return-finding', (trx) =>
		takeFindingStep(trx, ctx, actor, { ...input, ...seen }, 'return', {
			given: { note },
			changes: { reviewedBy: null, reviewedAt: null }
		})
	);
}
