import { redirect } from '@sveltejs/kit';
import { actOnForm } from '#lib/server/forms.ts';
import { createPerson, createPersonSchema } from '#lib/server/usecases/create-person.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: ({ request, locals: { ctx } }) =>
		actOnForm(request, createPersonSchema, {}, async (value) => {
			redirect(303, `/administration/people/${await createPerson(ctx, value)}`);
		})
};
