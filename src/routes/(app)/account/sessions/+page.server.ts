import { redirect } from '@sveltejs/kit';
import { refuse } from '#lib/domain/refusal.ts';
import { browserName } from '#lib/server/auth/browser-name.ts';
import { listSessions } from '#lib/server/auth/sessions.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { revokeSession, revokeSessionSchema } from '#lib/server/usecases/revoke-session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { ctx, session }, url }) => {
	if (!session) refuse('not-signed-in');
	const sessions = await listSessions(ctx.database, ctx.now, session);
	return {
		sessions: sessions.map(({ userAgent, ...line }) => ({
			...line,
			browser: browserName(userAgent)
		})),
		done: url.searchParams.has('done')
	};
};

export const actions: Actions = {
	default: ({ request, locals: { ctx, session } }) => {
		if (!session) refuse('not-signed-in');
		return actOnForm(request, revokeSessionSchema, {}, async (value) => {
			await revokeSession(ctx, value, session);
			redirect(303, '/account/sessions?done');
		});
	}
};
