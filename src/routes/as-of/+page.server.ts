import { fail, redirect } from '@sveltejs/kit';
import { parseDate } from '#lib/i18n/text/format.ts';
import type { FormFailure } from '#lib/server/forms.ts';
import { asOfCookie } from '#lib/server/http/as-of.ts';
import { readForm } from '#lib/server/http/form-body.ts';
import { localPath } from '#lib/server/local-path.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, url }) => ({
	day: locals.asOf ?? locals.ctx.today,
	to: localPath(url.searchParams.get('to'))
});

export const actions: Actions = {
	/** Field `day` as people write it; empty for today. Kept until the browser closes. */
	default: async ({ request, cookies, url, locals }) => {
		const form = await readForm(request);
		const typed = String(form.get('day') ?? '').trim();
		const to = localPath(form.get('to'));
		const day = parseDate(typed);
		if (typed !== '' && day === null) {
			const errors: FormFailure['errors'] = [{ field: 'day', code: 'not-a-date' }];
			return fail(422, { errors, values: { day: typed, to } } satisfies FormFailure);
		}
		if (day === null || day === locals.ctx.today) cookies.delete(asOfCookie, { path: '/' });
		else
			cookies.set(asOfCookie, day, {
				path: '/',
				httpOnly: true,
				secure: url.protocol === 'https:'
			});
		redirect(303, to);
	}
};
