import { redirect } from '@sveltejs/kit';
import { asOfCookie } from '#lib/server/http/as-of.ts';
import { dropSessionCookie } from '#lib/server/http/session-cookie.ts';
import { signOut } from '#lib/server/usecases/sign-out.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals: { session } }) => {
	if (!session) redirect(303, '/sign-in');
};

export const actions: Actions = {
	default: async ({ locals: { ctx, session }, cookies }) => {
		if (session) await signOut(ctx, session);
		dropSessionCookie(cookies, ctx.publicUrl);
		// Whoever signs in next begins today.
		cookies.delete(asOfCookie, { path: '/' });
		redirect(303, '/sign-in?done=sign-out');
	}
};
