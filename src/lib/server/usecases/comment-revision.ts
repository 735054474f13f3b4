import * as v from 'valibot';
import { commentParts } from '#lib/domain/document/content-parts.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as reviews from '../database/reviews.ts';
import { inTransaction } from '../database/transaction.ts';
import { words } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { type DocumentKey, loadRevision } from './load-revision.ts';

export const commentRevisionSchema = v.object({
	part: v.picklist(commentParts),
	text: words(4000)
});
export type CommentRevisionInput = DocumentKey & v.InferInput<typeof commentRevisionSchema>;

/**
 * A remark on an open revision; until it is answered the revision cannot be passed or approved.
 * @throws Refusal `wrong-state`, `invalid-input`.
 */
export async function commentRevision(
	ctx: Context,
	input: CommentRevisionInput
): Promise<{ commentId: string }> {
	const { actor } = ctx;
	demand(actor, 'revision.comment', input.wardId);
	const { part, text } = validInput(commentRevisionSchema, input);
	return inTransaction(ctx, 'comment-revision', async (trx) => {
		const { revision } = await loadRevision(trx, ctx, actor, input, { lock: true });
		if (revision.state === 'approved' || revision.state === 'cancelled')
			refuse('wrong-state', { state: revision.state, step: 'comment' });
		const commentId = ctx.newId();
		await reviews.addComment(trx, {
			wardId: revision.wardId,
			id: commentId,
			revisionId: revision.id,
			round: revision.round,
			authorId: actor.personId,
			part,
			text,
			at: ctx.now
		});
		return { commentId };
	});
}
