import { redirect } from '@sveltejs/kit';
import { refuse } from '#lib/domain/refusal.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { changePassword, changePasswordSchema } from '#lib/server/usecases/change-password.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
	default: ({ request, locals: { ctx, session } }) => {
		if (!session) refuse('not-signed-in');
		return actOnForm(request, changePasswordSchema, {}, async (value) => {
			await changePassword(ctx, value, session);
			redirect(303, '/account?done=password');
		});
	}
};
