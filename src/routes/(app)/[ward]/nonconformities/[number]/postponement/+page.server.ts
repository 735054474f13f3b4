import { redirect } from '@sveltejs/kit';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import {
	postponeNonconformity,
	postponeNonconformitySchema
} from '#lib/server/usecases/postpone-nonconformity.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	carDecisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, number: params.number },
		'postpone',
		(_db, { car }) => ({ dueOn: car.dueOn }),
		{ note: '…' }
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, postponeNonconformitySchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await postponeNonconformity(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/nonconformities/${params.number}`);
		})
};
