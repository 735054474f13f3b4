import { redirect } from '@sveltejs/kit';
import { isLocale } from '#lib/i18n/locale.ts';
import { readForm } from '#lib/server/http/form-body.ts';
import { localeCookie } from '#lib/server/http/locale.ts';
import { localPath } from '#lib/server/local-path.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Only the form of the header leads here. */
export const load: PageServerLoad = () => redirect(303, '/');

const oneYear = 60 * 60 * 24 * 365;

export const actions: Actions = {
	default: async ({ request, cookies, url }) => {
		const form = await readForm(request);
		const locale = form.get('locale');
		if (isLocale(locale))
			// The browser's half of the program reads it too.
			cookies.set(localeCookie, locale, {
				path: '/',
				maxAge: oneYear,
				httpOnly: false,
				secure: url.protocol === 'https:'
			});
		redirect(303, localPath(form.get('to')));
	}
};
