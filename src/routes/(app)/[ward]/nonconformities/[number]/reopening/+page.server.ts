import { redirect } from '@sveltejs/kit';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { reopenActions, reopenActionsSchema } from '#lib/server/usecases/reopen-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	carDecisionOn(locals.ctx, { wardId: currentWard(locals).id, number: params.number }, 'reopen');

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, reopenActionsSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await reopenActions(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/nonconformities/${params.number}`);
		})
};
