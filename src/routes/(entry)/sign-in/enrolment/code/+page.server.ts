import { redirect } from '@sveltejs/kit';
import { offerToShow } from '#lib/server/http/offer-to-show.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { setSessionCookie } from '#lib/server/http/session-cookie.ts';
import { localPath } from '#lib/server/local-path.ts';
import { confirmSecondFactor } from '#lib/server/usecases/confirm-second-factor.ts';
import { codeSchema } from '#lib/server/usecases/finish-sign-in.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { ctx, session }, url }) => {
	if (session?.need !== 'enrolment') redirect(303, `/sign-in${url.search}`);
	const offer = await offerToShow(ctx, session);
	if (!offer) redirect(303, `/sign-in/enrolment${url.search}`);
	return { offer };
};

export const actions: Actions = {
	default: ({ request, locals: { ctx, door, session }, cookies, url }) => {
		if (!session) redirect(303, `/sign-in${url.search}`);
		return actOnForm(request, codeSchema, {}, async (value) => {
			const id = await confirmSecondFactor(ctx, value, { ...door, session });
			setSessionCookie(cookies, ctx.publicUrl, id);
			redirect(303, localPath(url.searchParams.get('to')));
		});
	}
};
