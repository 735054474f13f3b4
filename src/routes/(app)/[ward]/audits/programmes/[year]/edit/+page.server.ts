import { redirect } from '@sveltejs/kit';
import { demand } from '#lib/domain/permissions.ts';
import { saidRefusal } from '#lib/i18n/refusals.ts';
import { auditableOn } from '#lib/server/database/auditable.ts';
import { departmentsOn } from '#lib/server/database/departments.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { programmeYear } from '#lib/server/programme-decision.ts';
import { loadProgramme } from '#lib/server/usecases/load-programme.ts';
import { saveProgramme, saveProgrammeSchema } from '#lib/server/usecases/save-programme.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'programme.edit', wardId);
	const year = programmeYear(params.year);
	return reading(ctx, async (db) => {
		const { programme, lines } = await loadProgramme(db, ctx, { wardId, year });
		const { version, state, objective, criteria, method } = programme;
		return {
			programme: { year, version, objective, criteria, method },
			refusal:
				state === 'draft'
					? null
					: saidRefusal({ code: 'wrong-state', facts: { state, step: 'edit' } }),
			lines: lines.map((line) => ({
				id: line.id,
				process: line.process,
				documentId: line.documentId,
				departmentId: line.departmentId,
				clauses: line.clauses,
				months: line.months,
				auditors: line.auditors,
				note: line.note
			})),
			documents: (await auditableOn(db, wardId, ctx.today)).map(({ id, code, title }) => ({
				value: id,
				label: `${code} – ${title}`
			})),
			departments: (await departmentsOn(db, wardId, ctx.today)).map(({ id, name }) => ({
				value: String(id),
				label: name
			}))
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, saveProgrammeSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, year: programmeYear(params.year) };
			await saveProgramme(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/audits/programmes/${params.year}/edit?saved`);
		})
};
