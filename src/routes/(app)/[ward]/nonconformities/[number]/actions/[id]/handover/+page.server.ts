import { redirect } from '@sveltejs/kit';
import { actionDecisionOn } from '#lib/server/car-action-decision.ts';
import { peopleChoices } from '#lib/server/car-choices.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { handOverAction, handOverActionSchema } from '#lib/server/usecases/hand-over-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx } = locals;
	const { id: wardId } = currentWard(locals);
	const key = { wardId, number: params.number };
	const page = await actionDecisionOn(ctx, key, params.id, 'hand_over_action');
	const people = await reading(ctx, (db) => peopleChoices(db, ctx, wardId));
	return { ...page, people: people.filter(({ value }) => value !== page.action.ownerId) };
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, handOverActionSchema, { actionId: params.id }, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await handOverAction(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/nonconformities/${params.number}`);
		})
};
