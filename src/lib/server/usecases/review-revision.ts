import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as reviews from '../database/reviews.ts';
import * as revisions from '../database/revisions.ts';
import * as signatures from '../database/signatures.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, password, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { DocumentKey } from './load-revision.ts';
import { openStep, passIfReviewed } from './take-step.ts';

export const reviewRevisionSchema = v.object({ version, password, note: optionalWords() });
export type ReviewRevisionInput = DocumentKey & v.InferInput<typeof reviewRevisionSchema>;

/**
 * A reviewer agrees and signs. With the last one, and nothing left unanswered, the revision goes on to
 * its approval by the same act.
 * @returns `passed`: whether it now waits for approval.
 * @throws Refusal `wrong-password`, `stale`, `wrong-state`, `gates-closed`.
 */
export async function reviewRevision(
	ctx: Context,
	input: ReviewRevisionInput
): Promise<{ passed: boolean }> {
	const { actor } = ctx;
	demand(actor, 'revision.review', input.wardId);
	const { version: seen, note } = validInput(reviewRevisionSchema, input);
	await ctx.confirmPassword(actor.personId, input.password);
	return inTransaction(ctx, 'review-revision', async (trx) => {
		const step = { ...input, version: seen };
		const { revision, to } = await openStep(trx, ctx, actor, step, 'agree');
		const sha256 = revision.contentSha256 ?? refuse('stale');
		const { round } = revision;
		await reviews.decide(trx, revision, round, actor.personId, 'agreed', ctx.now);
		await signatures.add(trx, signatures.signatureOf(ctx, actor, revision, 'review', sha256));
		await revisions.recordMove(trx, ctx, revision, {
			step: 'agree',
			from: revision.state,
			to,
			note
		});
		return { passed: await passIfReviewed(trx, ctx, actor, input) };
	});
}
