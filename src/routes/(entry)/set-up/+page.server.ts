import { redirect } from '@sveltejs/kit';
import { needsSetUp } from '#lib/server/auth/installation.ts';
import { actOnForm } from '#lib/server/forms.ts';
import {
	createFirstAdministrator,
	setUpSchema
} from '#lib/server/usecases/create-first-administrator.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	if (!(await needsSetUp(ctx.database))) redirect(303, '/sign-in');
};

export const actions: Actions = {
	default: ({ request, locals: { ctx, door } }) =>
		actOnForm(request, setUpSchema, {}, async ({ code, ...value }) => {
			const { address } = door.visitor;
			await createFirstAdministrator(ctx, value, { code, address });
			redirect(303, '/sign-in?done=set-up');
		})
};
