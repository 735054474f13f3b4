import { redirect } from '@sveltejs/kit';
import { auditDecisionOn } from '#lib/server/audit-decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { auditeesOn, notifyAudit, notifyAuditSchema } from '#lib/server/usecases/notify-audit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	auditDecisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, number: params.number },
		'notify',
		async (db, loaded) => ({
			people: (await auditeesOn(db, loaded, locals.ctx.today)).map((person) => ({
				value: person.personId,
				label: person.fullName,
				...(person.title ? { help: person.title } : {})
			})),
			chosen: loaded.slots.flatMap(({ auditeeId }) => auditeeId ?? [])
		})
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, notifyAuditSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await notifyAudit(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/audits/${params.number}`);
		})
};
