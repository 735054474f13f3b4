import { redirect } from '@sveltejs/kit';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { saidRefusal } from '#lib/i18n/refusals.ts';
import { auditableOn } from '#lib/server/database/auditable.ts';
import { departmentsOn } from '#lib/server/database/departments.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { programmeYear } from '#lib/server/programme-decision.ts';
import { changeProgramme, changeProgrammeSchema } from '#lib/server/usecases/change-programme.ts';
import { loadProgramme } from '#lib/server/usecases/load-programme.ts';
import type { Actions, PageServerLoad } from './$types';

/** `?line=` says which line is changed; without it one is added. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'programme.edit', wardId);
	const year = programmeYear(params.year);
	const wanted = url.searchParams.get('line');
	return reading(ctx, async (db) => {
		const { programme, lines } = await loadProgramme(db, ctx, { wardId, year });
		const line =
			wanted === null ? null : (lines.find(({ id }) => id === wanted) ?? refuse('not-found'));
		const { version, state } = programme;
		return {
			programme: { year, version },
			refusal:
				state === 'approved'
					? null
					: saidRefusal({ code: 'wrong-state', facts: { state, step: 'change' } }),
			line: line && {
				id: line.id,
				process: line.process,
				months: line.months,
				droppedReason: line.droppedReason
			},
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
		actOnForm(request, changeProgrammeSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, year: programmeYear(params.year) };
			await changeProgramme(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/audits/programmes/${params.year}`);
		})
};
