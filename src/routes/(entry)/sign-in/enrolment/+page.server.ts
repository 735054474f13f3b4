import { redirect } from '@sveltejs/kit';
import { actOnForm } from '#lib/server/forms.ts';
import {
	enrolSecondFactor,
	enrolSecondFactorSchema
} from '#lib/server/usecases/enrol-second-factor.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals: { session }, url }) => {
	if (session?.need !== 'enrolment') redirect(303, `/sign-in${url.search}`);
};

export const actions: Actions = {
	default: ({ request, locals: { ctx, session }, url }) => {
		if (!session) redirect(303, `/sign-in${url.search}`);
		return actOnForm(request, enrolSecondFactorSchema, {}, async (value) => {
			await enrolSecondFactor(ctx, value, session);
			redirect(303, `/sign-in/enrolment/code${url.search}`);
		});
	}
};
