import { refuse } from '#lib/domain/refusal.ts';
import { accountSecurity } from '#lib/server/auth/account.ts';
import { listSessions } from '#lib/server/auth/sessions.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { ctx, session, door }, url }) => {
	if (!session || !ctx.actor) refuse('not-signed-in');
	const { database, now } = ctx;
	const sessions = await listSessions(database, now, session);
	return {
		person: { fullName: ctx.actor.fullName, username: ctx.actor.username },
		security: await accountSecurity(database, now, door.settings, session.personId),
		sessionCount: sessions.length,
		done: url.searchParams.get('done')
	};
};
