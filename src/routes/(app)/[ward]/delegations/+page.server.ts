import { demand } from '#lib/domain/permissions.ts';
import * as delegations from '#lib/server/database/delegations.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'delegation.grant', wardId);
	const rows = await reading(ctx, (db) => delegations.ofWard(db, wardId));
	return { rows, today: ctx.today };
};
