import { redirect } from '@sveltejs/kit';
import { documentAddress } from '#lib/address.ts';
import { draftingObjection } from '#lib/domain/document/drafting.ts';
import { demand, may } from '#lib/domain/permissions.ts';
import { remarksOn } from '#lib/server/database/revision-reading.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { commentRevision, commentRevisionSchema } from '#lib/server/usecases/comment-revision.ts';
import { loadRevision } from '#lib/server/usecases/load-revision.ts';
import { printNumber } from '#lib/domain/document/numbering.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'draft.read', wardId);
	return reading(ctx, async (db) => {
		const loaded = await loadRevision(db, ctx, actor, { wardId, code: params.code });
		const { document, revision, subject } = loaded;
		const isOpen = revision.state !== 'approved' && revision.state !== 'cancelled';
		return {
			code: document.code,
			kind: document.kind,
			title: revision.title,
			number: printNumber(revision),
			remarks: await remarksOn(db, revision),
			mayComment: isOpen && may(actor, 'revision.comment', wardId),
			mayAnswer:
				isOpen && may(actor, 'revision.edit', wardId) && draftingObjection(subject, actor) === null
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, commentRevisionSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, code: params.code };
			await commentRevision(locals.ctx, { ...key, ...value });
			redirect(303, documentAddress(params.ward, params.code, 'comments'));
		})
};
