import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { FindingKey } from './load-finding.ts';
import { takeFindingStep } from './take-finding-step.ts';

export const disputeFindingSchema = v.object({ version, note: optionalWords(4000) });
export type DisputeFindingInput = FindingKey & v.InferInput<typeof disputeFindingSchema>;

/**
 * The audited office does not agree, and says why; the lead decides (ISO 19011:2018 6.4.9, 6.4.10).
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function disputeFinding(ctx: Context, input: DisputeFindingInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'finding.answer', input.wardId);
	const { note, ...seen } = validInput(disputeFindingSchema, input);
	await inTransaction(ctx, 'dispute-finding', (trx) =>
		takeFindingStep(trx, ctx, actor, { ...input, ...seen }, 'dispute', {
			given: { note },
			changes: { disputeReason: note, answeredBy: actor.personId, answeredAt: ctx.now }
		})
	);
}
