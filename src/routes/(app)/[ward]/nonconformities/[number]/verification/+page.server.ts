import { redirect } from '@sveltejs/kit';
import { carSlug } from '#lib/domain/nonconformity/numbering.ts';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { verifyEffect, verifyEffectSchema } from '#lib/server/usecases/verify-effect.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	carDecisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, number: params.number },
		'verify_ineffective',
		(_db, { car, actions }) => ({
			measure: car.measure,
			target: { operator: car.targetOperator, value: car.targetValue ?? 0, unit: car.targetUnit },
			verifyFrom: car.verifyFrom,
			implementedOn: car.implementedOn,
			attempt: car.attempt,
			results: actions
				.filter(({ state }) => state === 'done')
				.map(({ description, result, doneOn }) => ({ description, result, doneOn }))
		})
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, verifyEffectSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			const { next } = await verifyEffect(locals.ctx, { ...key, ...value });
			// What failed goes on in the next: there the work is.
			redirect(303, `/${params.ward}/nonconformities/${next ? carSlug(next) : params.number}`);
		})
};
