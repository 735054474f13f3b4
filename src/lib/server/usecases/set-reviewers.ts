import * as v from 'valibot';
import { draftingObjection } from '#lib/domain/document/drafting.ts';
import { demand, mayRole } from '#lib/domain/permissions.ts';
import { objection, refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as reviews from '../database/reviews.ts';
import { staffOn } from '../database/staff.ts';
import { inTransaction } from '../database/transaction.ts';
import { uuid } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { type DocumentKey, loadRevision } from './load-revision.ts';
import { passIfReviewed } from './take-step.ts';

export const setReviewersSchema = v.object({
	personIds: v.pipe(v.array(uuid), v.maxLength(20))
});
export type SetReviewersInput = DocumentKey & v.InferInput<typeof setReviewersSchema>;

/**
 * Names who reviews the draft: people of the ward who took no part in drafting. During review somebody
 * who cannot come may still be replaced; who has decided stays.
 * @throws Refusal `wrong-state`, `gates-closed`, `invalid-input`.
 */
export async function setReviewers(ctx: Context, input: SetReviewersInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'revision.edit', input.wardId);
	const wanted = new Set(validInput(setReviewersSchema, input).personIds);
	await inTransaction(ctx, 'set-reviewers', async (trx) => {
		const { revision, subject, reviewers } = await loadRevision(trx, ctx, actor, input, {
			lock: true
		});
		const closed = draftingObjection(subject, actor);
		if (closed) refuse('gates-closed', { objections: [closed] });
		if (revision.state !== 'draft' && revision.state !== 'in_review')
			refuse('wrong-state', { state: revision.state, step: 'edit' });

		const staff = await staffOn(trx, revision.wardId, ctx.today);
		const people = staff.filter(({ personId }) => wanted.has(personId));
		const able = people.filter((p) => p.roles.some((role) => mayRole(role, 'revision.review')));
		if (able.length < wanted.size) invalid({ field: 'personIds', code: 'unknown' });
		const own = people
			.filter((p) => [subject.authorId, ...subject.drafterIds].includes(p.personId))
			.map((p) => objection('reviewer-is-author', { name: p.fullName }));
		if (own.length > 0) refuse('gates-closed', { objections: own });

		const named = new Set(reviewers.map((r) => r.personId));
		const dismissed = reviewers.filter((r) => r.decision === null && !wanted.has(r.personId));
		const added = [...wanted].filter((id) => !named.has(id));
		if (revision.state === 'in_review' && named.size - dismissed.length + added.length === 0)
			refuse('gates-closed', { objections: [objection('no-reviewers')] });
		await reviews.dismissReviewers(
			trx,
			revision,
			revision.round,
			dismissed.map((r) => r.personId)
		);
		await reviews.nameReviewers(trx, revision, revision.round, added);
		if (revision.state === 'in_review') await passIfReviewed(trx, ctx, actor, input);
	});
}
