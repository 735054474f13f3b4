import { redirect } from '@sveltejs/kit';
import { peopleChoices } from '#lib/server/car-choices.ts';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { namesOf } from '#lib/server/database/car-story.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import {
	handOverNonconformity,
	handOverNonconformitySchema
} from '#lib/server/usecases/hand-over-nonconformity.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx } = locals;
	const { id } = currentWard(locals);
	return carDecisionOn(
		ctx,
		{ wardId: id, number: params.number },
		'hand_over',
		async (db, { car }) => ({
			owner: (await namesOf(db, [car.ownerId])).get(car.ownerId ?? '') ?? '',
			people: (await peopleChoices(db, ctx, id)).filter(({ value }) => value !== car.ownerId)
		}),
		// What the form will bring is not missed beforehand.
		{ note: '…' }
	);
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, handOverNonconformitySchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await handOverNonconformity(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/nonconformities/${params.number}`);
		})
};
