import { redirect } from '@sveltejs/kit';
import { listDemoAccounts } from '#lib/server/auth/demo-accounts.ts';
import { needsSetUp } from '#lib/server/auth/installation.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { placeOfNeed, withTo } from '#lib/server/http/gate.ts';
import { setSessionCookie } from '#lib/server/http/session-cookie.ts';
import { localPath } from '#lib/server/local-path.ts';
import { signIn, signInSchema } from '#lib/server/usecases/sign-in.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { session, door, ctx } = locals;
	const to = localPath(url.searchParams.get('to'));
	if (session) redirect(303, session.need ? withTo(placeOfNeed[session.need], to) : to);
	const isDemo = door.settings.mode === 'demo';
	if (!isDemo && (await needsSetUp(ctx.database))) redirect(303, '/set-up');
	return {
		done: url.searchParams.get('done'),
		demoAccounts: isDemo ? await listDemoAccounts(ctx.database) : []
	};
};

export const actions: Actions = {
	default: ({ request, locals: { ctx, door }, cookies, url }) =>
		actOnForm(request, signInSchema, {}, async (value) => {
			setSessionCookie(cookies, ctx.publicUrl, await signIn(ctx, value, door));
			redirect(303, withTo('/sign-in', localPath(url.searchParams.get('to'))));
		})
};
