import { redirect } from '@sveltejs/kit';
import { auditDecisionOn } from '#lib/server/audit-decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { confirmTeam, confirmTeamSchema } from '#lib/server/usecases/confirm-team.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	auditDecisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, number: params.number },
		'confirm_team',
		(_db, { members, audit }) => ({
			names: members.map(({ name }) => name).join(', '),
			guestsUntil: members.some(({ homeWardId }) => homeWardId !== audit.wardId)
				? audit.accessUntil
				: null
		})
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, confirmTeamSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await confirmTeam(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/audits/${params.number}`);
		})
};
