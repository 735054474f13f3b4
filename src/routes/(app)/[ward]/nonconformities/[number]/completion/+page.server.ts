import { redirect } from '@sveltejs/kit';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { completeActions, completeActionsSchema } from '#lib/server/usecases/complete-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	carDecisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, number: params.number },
		'complete',
		(_db, { car, actions }) => ({
			verifyFrom: car.verifyFrom,
			done: actions.filter(({ state }) => state === 'done').length,
			cancelled: actions.filter(({ state }) => state === 'cancelled').length
		})
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, completeActionsSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await completeActions(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/nonconformities/${params.number}`);
		})
};
