import * as v from 'valibot';
import { draftingObjection } from '#lib/domain/document/drafting.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as reviews from '../database/reviews.ts';
import { inTransaction } from '../database/transaction.ts';
import { uuid, words } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { type DocumentKey, loadRevision } from './load-revision.ts';
import { passIfReviewed } from './take-step.ts';

export const resolveCommentSchema = v.object({ commentId: uuid, resolution: words(4000) });
export type ResolveCommentInput = DocumentKey & v.InferInput<typeof resolveCommentSchema>;

/**
 * Who drafts answers a remark with a word. The last answer lets a revision that everybody agreed to go
 * on to its approval.
 * @throws Refusal `not-found`, `already-done`, `wrong-state`, `gates-closed`.
 */
export async function resolveComment(
	ctx: Context,
	input: ResolveCommentInput
): Promise<{ passed: boolean }> {
	const { actor } = ctx;
	demand(actor, 'revision.edit', input.wardId);
	const { commentId, resolution } = validInput(resolveCommentSchema, input);
	return inTransaction(ctx, 'resolve-comment', async (trx) => {
		const { revision, subject } = await loadRevision(trx, ctx, actor, input, { lock: true });
		const closed = draftingObjection(subject, actor);
		if (closed) refuse('gates-closed', { objections: [closed] });
		if (revision.state === 'approved' || revision.state === 'cancelled')
			refuse('wrong-state', { state: revision.state, step: 'comment' });
		const comments = await reviews.commentsOf(trx, revision);
		if (!comments.some(({ id }) => id === commentId)) refuse('not-found');
		const resolved = await reviews.resolveComment(trx, revision, commentId, {
			resolution,
			resolvedBy: actor.personId,
			resolvedAt: ctx.now
		});
		if (!resolved) refuse('already-done');
		if (revision.state !== 'in_review') return { passed: false };
		return { passed: await passIfReviewed(trx, ctx, actor, input) };
	});
}
