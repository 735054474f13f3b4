import { redirect } from '@sveltejs/kit';
import { memberRoles } from '#lib/domain/audit/subject.ts';
import { memberRoleLabel } from '#lib/i18n/audit-labels.ts';
import { auditWorkOn } from '#lib/server/audit-work.ts';
import { candidatesFor } from '#lib/server/database/audit-candidates.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { setAuditTeam, setAuditTeamSchema } from '#lib/server/usecases/set-audit-team.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	const key = { wardId, number: params.number };
	return auditWorkOn(ctx, key, 'team', 'audit.plan', async (db, { audit, members }) => {
		const candidates = await candidatesFor(db, wardId, audit.dateFrom);
		return {
			people: candidates.map(({ personId, name, title }) => ({
				value: personId,
				label: [name, title].filter(Boolean).join(' – ')
			})),
			roles: memberRoles.map((role) => ({
				value: role,
				label: memberRoleLabel(role, locals.locale)
			})),
			members: members.map(({ personId, role, task }) => ({ personId, role, task }))
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, setAuditTeamSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await setAuditTeam(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/audits/${params.number}`);
		})
};
