import * as v from 'valibot';
import { draftingObjection } from '#lib/domain/document/drafting.ts';
import { rolesIn } from '#lib/domain/actor.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as reviews from '../database/reviews.ts';
import * as revisions from '../database/revisions.ts';
import * as signatures from '../database/signatures.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, password } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { type DocumentKey, loadDocument } from './load-revision.ts';

export const confirmReviewSchema = v.object({ note: optionalWords(), password });
export type ConfirmReviewInput = DocumentKey & v.InferInput<typeof confirmReviewSchema>;

/**
 * The periodic review found that the revision in force still fits: signed, and the time until the next
 * review counts from today.
 * @throws Refusal `wrong-password`, `wrong-state` when nothing is in force, `draft-already-open` while
 * it is being changed, `already-done` today, `gates-closed` for an officer who does not answer for it.
 */
export async function confirmReview(ctx: Context, input: ConfirmReviewInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'document.confirm', input.wardId);
	const { note } = validInput(confirmReviewSchema, input);
	await ctx.confirmPassword(actor.personId, input.password);
	await inTransaction(ctx, 'confirm-review', async (trx) => {
		const { wardId, id: documentId, ownerId } = await loadDocument(trx, input);
		const leads = rolesIn(actor, wardId).some((role) => role === 'head' || role === 'deputy');
		const objection = draftingObjection({ wardId, authorId: null, ownerId }, actor);
		if (objection && !leads) refuse('gates-closed', { objections: [objection] });

		const newest = (await revisions.current(trx, wardId, documentId, true)) ?? refuse('not-found');
		if (!['approved', 'cancelled'].includes(newest.state)) refuse('draft-already-open');
		const inForce = await revisions.inForceOn(trx, wardId, documentId, ctx.today);
		if (!inForce?.contentSha256) refuse('wrong-state', { state: newest.state, step: 'confirm' });
		if (await reviews.confirmedOn(trx, wardId, documentId, ctx.today)) refuse('already-done');

		await signatures.add(
			trx,
			signatures.signatureOf(ctx, actor, inForce, 'confirm', inForce.contentSha256)
		);
		await reviews.recordConfirmation(trx, {
			wardId,
			id: ctx.newId(),
			documentId,
			revisionId: inForce.id,
			confirmedOn: ctx.today,
			personId: actor.personId,
			note
		});
	});
}
