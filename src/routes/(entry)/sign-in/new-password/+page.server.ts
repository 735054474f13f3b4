import { redirect } from '@sveltejs/kit';
import { actOnForm } from '#lib/server/forms.ts';
import { localPath } from '#lib/server/local-path.ts';
import { changePassword, changePasswordSchema } from '#lib/server/usecases/change-password.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals: { session }, url }) => {
	if (session?.need !== 'new-password') redirect(303, `/sign-in${url.search}`);
};

export const actions: Actions = {
	default: ({ request, locals: { ctx, session }, url }) => {
		if (!session) redirect(303, `/sign-in${url.search}`);
		return actOnForm(request, changePasswordSchema, {}, async (value) => {
			await changePassword(ctx, value, session);
			redirect(303, localPath(url.searchParams.get('to')));
		});
	}
};
