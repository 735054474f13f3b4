import { type Actions, fail } from '@sveltejs/kit';
import { isRefusal } from '#lib/domain/refusal.ts';
import { saidRefusal } from '#lib/i18n/refusals.ts';
import { readForm, sentFile } from '#lib/server/http/form-body.ts';
import { peopleCsvText } from '#lib/server/people-csv.ts';
import { importPeople, previewPeople } from '#lib/server/usecases/import-people.ts';

export const actions: Actions = {
	/**
	 * Two looks at one file: the first shows every line with what is wrong, and carries the text back in
	 * the page; the second, sent from there, writes all lines or none.
	 */
	default: async ({ request, locals: { ctx } }) => {
		const form = await readForm(request);
		let csv: string | null = null;
		try {
			csv = await textOf(form);
			if (csv === null)
				return fail(422, { errors: [{ field: 'file', code: 'required' as const }], values: {} });
			if (form.get('write') === 'yes')
				return { errors: [], values: {}, made: await importPeople(ctx, csv) };
			return { errors: [], values: {}, preview: { csv, lines: await previewPeople(ctx, csv) } };
		} catch (error) {
			if (!isRefusal(error)) throw error;
			if (csv !== null && isRefusal(error, 'invalid-input'))
				return fail(409, {
					errors: [],
					values: {},
					preview: { csv, lines: await previewPeople(ctx, csv) }
				});
			return fail(error.status, { errors: [], values: {}, refusal: saidRefusal(error) });
		}
	}
};

/** The text of the file, or of the page that was previewed; null when neither is there. */
async function textOf(form: FormData): Promise<string | null> {
	const previewed = form.get('csv');
	if (typeof previewed === 'string' && previewed) return previewed;
	const file = form.get('file');
	if (!(file instanceof File) || file.size === 0) return null;
	return peopleCsvText(await sentFile(file));
}
