import { redirect } from '@sveltejs/kit';
import { refuse } from '#lib/domain/refusal.ts';
import { offerToShow } from '#lib/server/http/offer-to-show.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { setSessionCookie } from '#lib/server/http/session-cookie.ts';
import { confirmSecondFactor } from '#lib/server/usecases/confirm-second-factor.ts';
import { codeSchema } from '#lib/server/usecases/finish-sign-in.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { ctx, session } }) => {
	if (!session) refuse('not-signed-in');
	const offer = await offerToShow(ctx, session);
	if (!offer) redirect(303, '/account/second-factor');
	return { offer };
};

export const actions: Actions = {
	default: ({ request, locals: { ctx, door, session }, cookies }) => {
		if (!session) refuse('not-signed-in');
		return actOnForm(request, codeSchema, {}, async (value) => {
			const id = await confirmSecondFactor(ctx, value, { ...door, session });
			setSessionCookie(cookies, ctx.publicUrl, id);
			redirect(303, '/account?done=second-factor');
		});
	}
};
