import { redirect } from '@sveltejs/kit';
import { actionDecisionOn } from '#lib/server/car-action-decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { completeAction, completeActionSchema } from '#lib/server/usecases/complete-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	actionDecisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, number: params.number },
		params.id,
		'complete_action'
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, completeActionSchema, { actionId: params.id }, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await completeAction(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/nonconformities/${params.number}`);
		})
};
