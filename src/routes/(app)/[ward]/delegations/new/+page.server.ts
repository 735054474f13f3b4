import { redirect } from '@sveltejs/kit';
import { demand } from '#lib/domain/permissions.ts';
import { staffOn } from '#lib/server/database/staff.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { grantDelegation, grantDelegationSchema } from '#lib/server/usecases/grant-delegation.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'delegation.grant', wardId);
	const staff = await reading(ctx, (db) => staffOn(db, wardId, ctx.today));
	return {
		today: ctx.today,
		deputies: staff
			.filter(({ roles, personId }) => roles.includes('deputy') && personId !== actor.personId)
			.map(({ personId, fullName, title }) => ({
				value: personId,
				label: fullName,
				...(title ? { help: title } : {})
			}))
	};
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, grantDelegationSchema, {}, async (value) => {
			await grantDelegation(locals.ctx, { wardId: currentWard(locals).id, ...value });
			redirect(303, `/${params.ward}/delegations`);
		})
};
