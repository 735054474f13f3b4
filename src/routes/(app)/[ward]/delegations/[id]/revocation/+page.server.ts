import { redirect } from '@sveltejs/kit';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import * as delegations from '#lib/server/database/delegations.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import {
	revokeDelegation,
	revokeDelegationSchema
} from '#lib/server/usecases/revoke-delegation.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'delegation.grant', wardId);
	const rows = await reading(ctx, (db) => delegations.ofWard(db, wardId));
	return { delegation: rows.find(({ id }) => id === params.id) ?? refuse('not-found') };
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, revokeDelegationSchema, { delegationId: params.id }, async (value) => {
			await revokeDelegation(locals.ctx, { wardId: currentWard(locals).id, ...value });
			redirect(303, `/${params.ward}/delegations`);
		})
};
