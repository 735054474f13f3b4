import { fail, redirect } from '@sveltejs/kit';
import { formMegabytes, readForm } from '#lib/server/http/form-body.ts';
import { withTo } from '#lib/server/http/gate.ts';
import { keptFields } from '#lib/server/kept-fields.ts';
import { localPath } from '#lib/server/local-path.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Where the gate sends a form whose session has ended, with all that was typed in it. */
export const load: PageServerLoad = ({ request, url }) => {
	const to = localPath(url.searchParams.get('to'));
	const signIn = withTo('/sign-in', to);
	// Asked for without a form there is nothing to keep.
	if (request.method !== 'POST') redirect(303, signIn);
	return { to, signIn };
};

export const actions: Actions = {
	default: async ({ request }) =>
		fail(401, { kept: keptFields(await readForm(request, formMegabytes.upload)) })
};
