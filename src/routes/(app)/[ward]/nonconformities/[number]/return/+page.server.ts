import { redirect } from '@sveltejs/kit';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { planFacts } from '#lib/server/car-plan.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { returnPlan, returnPlanSchema } from '#lib/server/usecases/return-plan.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	carDecisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, number: params.number },
		'return_plan',
		planFacts
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, returnPlanSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await returnPlan(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/nonconformities/${params.number}`);
		})
};
