import { redirect } from '@sveltejs/kit';
import { documentAddress } from '#lib/address.ts';
import { decisionOn } from '#lib/server/decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { reviewRevision, reviewRevisionSchema } from '#lib/server/usecases/review-revision.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	decisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, code: params.code },
		'agree',
		(_, { reviewers, subject }, actor) => ({
			others: reviewers
				.filter((r) => r.decision !== 'agreed' && r.personId !== actor.personId)
				.map(({ name }) => name),
			unresolved: subject.unresolvedComments,
			hasPredecessor: subject.hasPredecessor
		})
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, reviewRevisionSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, code: params.code };
			await reviewRevision(locals.ctx, { ...key, ...value });
			redirect(303, documentAddress(params.ward, params.code));
		})
};
