import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { FindingKey } from './load-finding.ts';
import { takeFindingStep } from './take-finding-step.ts';

export const closeFindingSchema = v.object({
	version,
	/** What the auditor saw that ends it. */
	evidence: optionalWords(4000)
});
export type CloseFindingInput = FindingKey & v.InferInput<typeof closeFindingSchema>;

/**
 * An auditor saw what became of it; a nonconformity needs a CAR that was closed as effective
 * (ISO 9001:2015 9.2.2 e, 10.2.1 d).
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function closeFinding(ctx: Context, input: CloseFindingInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'finding.close', input.wardId);
	const { evidence, ...seen } = validInput(closeFindingSchema, input);
	await inTransaction(ctx, 'close-finding', (trx) =>
		takeFindingStep(trx, ctx, actor, { ...input, ...seen }, 'close', {
			given: { evidence },
			changes: { closedBy: actor.personId, closedAt: ctx.now, closingEvidence: evidence }
		})
	);
}
