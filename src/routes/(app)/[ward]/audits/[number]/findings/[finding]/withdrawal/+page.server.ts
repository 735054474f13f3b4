import { redirect } from '@sveltejs/kit';
import { findingDecisionOn } from '#lib/server/finding-pages.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { withdrawFinding, withdrawFindingSchema } from '#lib/server/usecases/withdraw-finding.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params: { number, finding } }) =>
	findingDecisionOn(locals.ctx, { wardId: currentWard(locals).id, number, finding }, 'withdraw');

export const actions: Actions = {
	default: ({ request, locals, params: { ward, number, finding } }) =>
		actOnForm(request, withdrawFindingSchema, {}, async (value) => {
			await withdrawFinding(locals.ctx, {
				wardId: currentWard(locals).id,
				number,
				finding,
				...value
			});
			redirect(303, `/${ward}/audits/${number}/findings/${finding}`);
		})
};
