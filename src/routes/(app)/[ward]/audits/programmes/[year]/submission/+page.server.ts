import { redirect } from '@sveltejs/kit';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { programmeDecision, programmeYear } from '#lib/server/programme-decision.ts';
import { submitProgramme, submitProgrammeSchema } from '#lib/server/usecases/submit-programme.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	programmeDecision(locals.ctx, currentWard(locals).id, params.year, 'submit');

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, submitProgrammeSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, year: programmeYear(params.year) };
			await submitProgramme(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/audits/programmes/${params.year}`);
		})
};
