import { redirect } from '@sveltejs/kit';
import { demand } from '#lib/domain/permissions.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { programmeYears } from '#lib/server/database/programmes.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { createProgramme, createProgrammeSchema } from '#lib/server/usecases/create-programme.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'programme.edit', wardId);
	const known = await reading(ctx, (db) => programmeYears(db, wardId));
	const year = Number(ctx.today.slice(0, 4));
	// The programme of a year is made in it or before it.
	return {
		year: known.some((p) => p.year === year) ? year + 1 : year,
		/** What is signed and printed is Vietnamese, whatever language the page is in. */
		start: {
			objective: m.audit_programme_objective_start({}, { locale: 'vi' }),
			criteria: m.audit_programme_criteria_start({}, { locale: 'vi' }),
			method: m.audit_programme_method_start({}, { locale: 'vi' })
		}
	};
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, createProgrammeSchema, {}, async (value) => {
			const { year } = await createProgramme(locals.ctx, {
				wardId: currentWard(locals).id,
				...value
			});
			redirect(303, `/${params.ward}/audits/programmes/${year}/edit`);
		})
};
