import { redirect } from '@sveltejs/kit';
import { auditPlanChoices } from '#lib/server/audit-plan-form.ts';
import { auditWorkOn } from '#lib/server/audit-work.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { changeAudit, changeAuditSchema } from '#lib/server/usecases/change-audit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	const key = { wardId, number: params.number };
	return auditWorkOn(ctx, key, 'edit', 'audit.plan', async (db, { audit, scope }) => {
		const { documents, departments } = await auditPlanChoices(db, wardId, ctx.today);
		const { title, objective, criteria, scope: words, method } = audit;
		const { dateFrom, dateUntil, accessUntil } = audit;
		return {
			documents,
			departments,
			plan: { title, objective, criteria, scope: words, method, dateFrom, dateUntil, accessUntil },
			rows: scope.map((row) => ({
				programmeLineId: row.programmeLineId,
				process: row.process,
				documentId: row.documentId,
				departmentId: row.departmentId,
				clauses: row.clauses
			}))
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, changeAuditSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await changeAudit(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/audits/${params.number}`);
		})
};
