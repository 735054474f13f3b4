import { redirect } from '@sveltejs/kit';
import { documentAddress } from '#lib/address.ts';
import { draftingObjection } from '#lib/domain/document/drafting.ts';
import { nextNumber, printNumber } from '#lib/domain/document/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { documentSubject } from '#lib/server/document-subject.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { startRevision, startRevisionSchema } from '#lib/server/usecases/start-revision.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'revision.start', wardId);
	return reading(ctx, async (db) => {
		const { page, subject } = await documentSubject(db, ctx, { wardId, code: params.code });
		const { ownerId } = page.document;
		const objection = draftingObjection({ wardId, authorId: null, ownerId }, actor);
		if (objection) refuse('gates-closed', { objections: [objection] });
		// The draft that is open already is where the work goes on.
		if (page.open) redirect(303, documentAddress(params.ward, params.code, 'edit'));
		const latest = page.revisions.find((line) => line.state === 'approved');
		return {
			subject,
			next: {
				amendment: latest ? printNumber(nextNumber(latest, 'amendment')) : null,
				newIssue: latest ? printNumber(nextNumber(latest, 'new_issue')) : null
			}
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, startRevisionSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, code: params.code };
			await startRevision(locals.ctx, { ...key, ...value });
			redirect(303, documentAddress(params.ward, params.code, 'edit'));
		})
};
