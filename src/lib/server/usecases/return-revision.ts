import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import * as reviews from '../database/reviews.ts';
import * as revisions from '../database/revisions.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { DocumentKey } from './load-revision.ts';
import { openStep } from './take-step.ts';

export const returnRevisionSchema = v.object({ version, note: optionalWords(4000) });
export type ReturnRevisionInput = DocumentKey & v.InferInput<typeof returnRevisionSchema>;

/**
 * Back to the draft, for a reason: the note becomes a remark on the whole, and every remark waits for
 * its answer. A new round begins in which each reviewer decides again; the old round stays on record.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function returnRevision(ctx: Context, input: ReturnRevisionInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'revision.return', input.wardId);
	const { version: seen, note } = validInput(returnRevisionSchema, input);
	await inTransaction(ctx, 'return-revision', async (trx) => {
		const step = { ...input, version: seen };
		const { revision, reviewers, to } = await openStep(trx, ctx, actor, step, 'return', {
			given: { note }
		});
		const { wardId, id: revisionId, round, state: from } = revision;
		if (from === 'in_review')
			await reviews.decide(trx, revision, round, actor.personId, 'returned', ctx.now);
		if (note !== '')
			await reviews.addComment(trx, {
				wardId,
				id: ctx.newId(),
				revisionId,
				round,
				authorId: actor.personId,
				part: 'whole',
				text: note,
				at: ctx.now
			});
		await revisions.recordMove(trx, ctx, revision, { step: 'return', from, to, note });
		await revisions.change(trx, ctx, revision, {
			state: to,
			round: round + 1,
			submittedAt: null,
			contentSha256: null,
			redline: null
		});
		await reviews.nameReviewers(
			trx,
			revision,
			round + 1,
			reviewers.map((reviewer) => reviewer.personId)
		);
	});
}
