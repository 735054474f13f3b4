import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { FindingKey } from './load-finding.ts';
import { linkToCar, takeFindingStep } from './take-finding-step.ts';

export const decisions = ['uphold', 'withdraw'] as const;

export const decideDisputeSchema = v.object({
	version,
	decision: v.picklist(decisions),
	note: optionalWords(4000)
});
export type DecideDisputeInput = FindingKey & v.InferInput<typeof decideDisputeSchema>;

/**
 * The lead upholds a disputed finding or takes it back, either with reasons. What is upheld is as good
 * as accepted: a nonconformity raises its CAR.
 * @returns `car`: its number as on paper; null where none was raised.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function decideDispute(
	ctx: Context,
	input: DecideDisputeInput
): Promise<{ car: string | null }> {
	const { actor } = ctx;
	demand(actor, 'audit.work', input.wardId);
	const { note, decision, ...seen } = validInput(decideDisputeSchema, input);
	return inTransaction(ctx, 'decide-dispute', async (trx) => {
		const decided = await takeFindingStep(trx, ctx, actor, { ...input, ...seen }, decision, {
			given: { note },
			changes: { decisionReason: note, decidedBy: actor.personId }
		});
		return { car: decision === 'uphold' ? await linkToCar(trx, ctx, actor, decided) : null };
	});
}
