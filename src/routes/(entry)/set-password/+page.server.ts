import { redirect } from '@sveltejs/kit';
import { actOnForm } from '#lib/server/forms.ts';
import {
	setPasswordByToken,
	setPasswordByTokenSchema
} from '#lib/server/usecases/set-password-by-token.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
	default: ({ request, locals: { ctx, door } }) =>
		actOnForm(request, setPasswordByTokenSchema, {}, async (value) => {
			await setPasswordByToken(ctx, value, door.visitor);
			redirect(303, '/sign-in?done=password');
		})
};
