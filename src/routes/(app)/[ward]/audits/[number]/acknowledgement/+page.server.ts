import { redirect } from '@sveltejs/kit';
import { auditWorkOn } from '#lib/server/audit-work.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import {
	acknowledgeAudit,
	acknowledgeAuditSchema
} from '#lib/server/usecases/acknowledge-audit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const key = { wardId: currentWard(locals).id, number: params.number };
	return auditWorkOn(locals.ctx, key, 'acknowledgement', 'audit.acknowledge', () => ({}));
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, acknowledgeAuditSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await acknowledgeAudit(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/audits/${params.number}`);
		})
};
