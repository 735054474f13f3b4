import { redirect } from '@sveltejs/kit';
import { actOnForm } from '#lib/server/forms.ts';
import { setSessionCookie } from '#lib/server/http/session-cookie.ts';
import { localPath } from '#lib/server/local-path.ts';
import { codeSchema, finishSignIn } from '#lib/server/usecases/finish-sign-in.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals: { session }, url }) => {
	if (session?.need !== 'second-factor') redirect(303, `/sign-in${url.search}`);
};

export const actions: Actions = {
	default: ({ request, locals: { ctx, door, session }, cookies, url }) => {
		if (!session) redirect(303, `/sign-in${url.search}`);
		return actOnForm(request, codeSchema, {}, async (value) => {
			const id = await finishSignIn(ctx, value, { ...door, session });
			setSessionCookie(cookies, ctx.publicUrl, id);
			redirect(303, localPath(url.searchParams.get('to')));
		});
	}
};
