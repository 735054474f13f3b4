import { redirect } from '@sveltejs/kit';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { ableStaff } from '#lib/server/car-fields.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { addAction, addActionSchema } from '#lib/server/usecases/add-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	carDecisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, number: params.number },
		'add_action',
		async (db, { car, causes }) => ({
			causes: causes.filter(({ isRoot }) => isRoot).map(({ id, text }) => ({ id, text })),
			people: (await ableStaff(db, locals.ctx, car.wardId)).map(
				({ personId, fullName, title }) => ({ personId, fullName, title })
			)
		})
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, addActionSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await addAction(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/nonconformities/${params.number}`);
		})
};
