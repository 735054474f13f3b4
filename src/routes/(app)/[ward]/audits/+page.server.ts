import { demand, may } from '#lib/domain/permissions.ts';
import * as audits from '#lib/server/database/audits.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'audit.read', wardId);
	return {
		audits: await reading(ctx, (db) => audits.list(db, wardId)),
		mayPlan: may(ctx.actor, 'audit.plan', wardId)
	};
};
