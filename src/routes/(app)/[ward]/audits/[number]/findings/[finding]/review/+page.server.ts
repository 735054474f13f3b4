import { redirect } from '@sveltejs/kit';
import { findingDecisionOn } from '#lib/server/finding-pages.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { reviewFinding, reviewFindingSchema } from '#lib/server/usecases/review-finding.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params: { number, finding } }) =>
	findingDecisionOn(locals.ctx, { wardId: currentWard(locals).id, number, finding }, 'review');

export const actions: Actions = {
	default: ({ request, locals, params: { ward, number, finding } }) =>
		actOnForm(request, reviewFindingSchema, {}, async (value) => {
			await reviewFinding(locals.ctx, {
				wardId: currentWard(locals).id,
				number,
				finding,
				...value
			});
			redirect(303, `/${ward}/audits/${number}/findings/${finding}`);
		})
};
