import { redirect } from '@sveltejs/kit';
import { refuse } from '#lib/domain/refusal.ts';
import { accountSecurity } from '#lib/server/auth/account.ts';
import { actOnForm } from '#lib/server/forms.ts';
import {
	enrolSecondFactor,
	enrolSecondFactorSchema
} from '#lib/server/usecases/enrol-second-factor.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { ctx, session, door } }) => {
	if (!session) refuse('not-signed-in');
	const { database, now } = ctx;
	const security = await accountSecurity(database, now, door.settings, session.personId);
	if (security.hasSecondFactor) redirect(303, '/account');
};

export const actions: Actions = {
	default: ({ request, locals: { ctx, session } }) => {
		if (!session) refuse('not-signed-in');
		return actOnForm(request, enrolSecondFactorSchema, {}, async (value) => {
			await enrolSecondFactor(ctx, value, session);
			redirect(303, '/account/second-factor/code');
		});
	}
};
