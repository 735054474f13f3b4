import { redirect } from '@sveltejs/kit';
import { auditAddress } from '#lib/address.ts';
import { demand } from '#lib/domain/permissions.ts';
import { auditPlanChoices, rowsOfLines } from '#lib/server/audit-plan-form.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { planAudit, planAuditSchema } from '#lib/server/usecases/plan-audit.ts';
import type { Actions, PageServerLoad } from './$types';

/** `?line=<id>` takes lines of the year's programme into the plan. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'audit.plan', wardId);
	const { lines, ...choices } = await reading(ctx, (db) => auditPlanChoices(db, wardId, ctx.today));
	const chosen = url.searchParams.getAll('line');
	return {
		...choices,
		lines: lines.map(({ id, process, months, year }) => ({ id, process, months, year })),
		chosen,
		rows: rowsOfLines(lines, chosen)
	};
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, planAuditSchema, {}, async (value) => {
			const wardId = currentWard(locals).id;
			const number = await planAudit(locals.ctx, { wardId, ...value });
			redirect(303, auditAddress(params.ward, number));
		})
};
