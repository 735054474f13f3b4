import { redirect } from '@sveltejs/kit';
import { auditDecisionOn } from '#lib/server/audit-decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { reopenTeam, reopenTeamSchema } from '#lib/server/usecases/reopen-team.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	auditDecisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, number: params.number },
		'reopen_team'
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, reopenTeamSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await reopenTeam(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/audits/${params.number}`);
		})
};
