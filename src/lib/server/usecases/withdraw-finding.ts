import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { FindingKey } from './load-finding.ts';
import { takeFindingStep } from './take-finding-step.ts';

export const withdrawFindingSchema = v.object({ version, note: optionalWords(4000) });
export type WithdrawFindingInput = FindingKey & v.InferInput<typeof withdrawFindingSchema>;

/**
 * The lead takes a finding back, and says why; it stays readable as withdrawn.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function withdrawFinding(ctx: Context, input: WithdrawFindingInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'audit.work', input.wardId);
	const { note, ...seen } = validInput(withdrawFindingSchema, input);
	await inTransaction(ctx, 'withdraw-finding', (trx) =>
		takeFindingStep(trx, ctx, actor, { ...input, ...seen }, 'withdraw', {
			given: { note },
			changes: { decisionReason: note, decidedBy: actor.personId }
		})
	);
}
