import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { FindingKey } from './load-finding.ts';
import { takeFindingStep } from './take-finding-step.ts';

export const reviewFindingSchema = v.object({ version });
export type ReviewFindingInput = FindingKey & v.InferInput<typeof reviewFindingSchema>;

/**
 * The lead has read it and stands for it: fact, evidence and grade (ISO 19011:2018 6.4.9).
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function reviewFinding(ctx: Context, input: ReviewFindingInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'audit.work', input.wardId);
	const seen = { ...input, ...validInput(reviewFindingSchema, input) };
	await inTransaction(ctx, 'review-finding', (trx) =>
		takeFindingStep(trx, ctx, actor, seen, 'review', {
			changes: { reviewedBy: actor.personId, reviewedAt: ctx.now }
		})
	);
}
