import { redirect } from '@sveltejs/kit';
import { demand, mayRole } from '#lib/domain/permissions.ts';
import { staffOn } from '#lib/server/database/staff.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { registerAuditor, registerAuditorSchema } from '#lib/server/usecases/register-auditor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'auditor.register', wardId);
	const staff = await reading(ctx, (db) => staffOn(db, wardId, ctx.today));
	return {
		people: staff
			.filter(({ roles }) => roles.some((role) => mayRole(role, 'audit.acknowledge')))
			.map(({ personId, fullName, title }) => ({
				value: personId,
				label: title ? `${fullName} – ${title}` : fullName
			}))
	};
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, registerAuditorSchema, {}, async (value) => {
			await registerAuditor(locals.ctx, { wardId: currentWard(locals).id, ...value });
			redirect(303, `/${params.ward}/audits/auditors`);
		})
};
