import { redirect } from '@sveltejs/kit';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { planFacts } from '#lib/server/car-plan.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { submitPlan, submitPlanSchema } from '#lib/server/usecases/submit-plan.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	carDecisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, number: params.number },
		'submit_plan',
		planFacts
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, submitPlanSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await submitPlan(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/nonconformities/${params.number}`);
		})
};
