import * as v from 'valibot';
import { draftingObjection } from '#lib/domain/document/drafting.ts';
import { firstNumber, nextNumber } from '#lib/domain/document/numbering.ts';
import { demand, mayRole } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as distribution from '../database/distribution.ts';
import * as reviews from '../database/reviews.ts';
import * as revisions from '../database/revisions.ts';
import { staffOn } from '../database/staff.ts';
import { type Trx, inTransaction } from '../database/transaction.ts';
import { words } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { type DocumentKey, loadDocument } from './load-revision.ts';

export const startRevisionSchema = v.object({
	change: v.picklist(['amendment', 'new_issue']),
	reason: words()
});
export type StartRevisionInput = DocumentKey & v.InferInput<typeof startRevisionSchema>;

/**
 * Opens the next draft: words, reviewers and distribution as the latest approved revision has them.
 * Where nothing was ever approved, the first draft is taken up again as it was left.
 * @throws Refusal `draft-already-open`, `wrong-state` of a withdrawn document, `gates-closed`.
 */
export async function startRevision(
	ctx: Context,
	input: StartRevisionInput
): Promise<{ revisionId: string; version: number }> {
	const { actor } = ctx;
	demand(actor, 'revision.start', input.wardId);
	const { change, reason } = validInput(startRevisionSchema, input);
	return inTransaction(ctx, 'start-revision', async (trx) => {
		const document = await loadDocument(trx, input);
		const { wardId, id: documentId, ownerId } = document;
		const objection = draftingObjection({ wardId, authorId: null, ownerId }, actor);
		if (objection) refuse('gates-closed', { objections: [objection] });
		if (document.withdrawnOn !== null) refuse('wrong-state', { state: 'withdrawn', step: 'start' });
		const newest = (await revisions.current(trx, wardId, documentId)) ?? refuse('not-found');
		if (newest.state !== 'approved' && newest.state !== 'cancelled') refuse('draft-already-open');
		const approved = await revisions.latestApproved(trx, wardId, documentId);
		const source = approved ?? newest;
		const draft = {
			wardId,
			id: ctx.newId(),
			documentId,
			...(approved ? nextNumber(approved, change) : firstNumber),
			title: source.title,
			titleFolded: source.titleFolded,
			titleSortKey: source.titleSortKey,
			clauses: source.clauses,
			content: JSON.stringify(source.content),
			reason,
			authorId: actor.personId,
			drafterIds: [actor.personId],
			// Counted on over all revisions: a page of an earlier draft can never save into this one.
			version: newest.version + 1,
			createdAt: ctx.now,
			updatedAt: ctx.now,
			updatedBy: actor.personId
		};
		if (!(await revisions.insertDraft(trx, draft))) refuse('draft-already-open');
		await revisions.recordMove(trx, ctx, draft, {
			step: 'start',
			from: 'draft',
			to: 'draft',
			note: reason
		});
		await takeOver(trx, ctx, source, draft);
		return { revisionId: draft.id, version: draft.version };
	});
}

/** Reviewers who are still there and did not draft; recipients as they were, nothing recalled. */
async function takeOver(
	trx: Trx,
	ctx: Context,
	source: revisions.RevisionRow,
	draft: { wardId: number; id: string; drafterIds: string[] }
): Promise<void> {
	const staff = await staffOn(trx, draft.wardId, ctx.today);
	const present = new Set(
		staff.filter((p) => p.roles.some((r) => mayRole(r, 'revision.review'))).map((p) => p.personId)
	);
	const reviewers = await reviews.reviewersOf(trx, source, source.round);
	const kept = reviewers
		.map((reviewer) => reviewer.personId)
		.filter((id) => present.has(id) && !draft.drafterIds.includes(id));
	await reviews.nameReviewers(trx, draft, 1, kept);
	const rows = await distribution.ofRevision(trx, source);
	await distribution.replace(
		trx,
		draft,
		rows
			.filter((row) => row.personId === null || present.has(row.personId))
			.map((row) => ({ ...row, id: ctx.newId(), recalledOn: null, recalledBy: null }))
	);
}
