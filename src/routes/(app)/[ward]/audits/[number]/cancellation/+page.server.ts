import { redirect } from '@sveltejs/kit';
import { auditDecisionOn } from '#lib/server/audit-decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { cancelAudit, cancelAuditSchema } from '#lib/server/usecases/cancel-audit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	auditDecisionOn(locals.ctx, { wardId: currentWard(locals).id, number: params.number }, 'cancel');

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, cancelAuditSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await cancelAudit(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/audits/${params.number}`);
		})
};
