import { redirect } from '@sveltejs/kit';
import { peopleChoices } from '#lib/server/car-choices.ts';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import {
	containNonconformity,
	containNonconformitySchema
} from '#lib/server/usecases/contain-nonconformity.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx } = locals;
	const { id } = currentWard(locals);
	return carDecisionOn(
		ctx,
		{ wardId: id, number: params.number },
		'contain',
		async (db, { car }, actor) => ({
			fact: car.fact,
			me: actor.personId,
			today: ctx.today,
			people: await peopleChoices(db, ctx, id)
		})
	);
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, containNonconformitySchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await containNonconformity(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/nonconformities/${params.number}`);
		})
};
