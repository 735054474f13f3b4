import { demand, may } from '#lib/domain/permissions.ts';
import * as audits from '#lib/server/database/audits.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { programmeOverview } from '#lib/server/programme-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'audit.read', wardId);
	return reading(ctx, async (db) => ({
		audits: await audits.list(db, wardId),
		programme: await programmeOverview(db, ctx, actor, wardId),
		mayPlan: may(actor, 'audit.plan', wardId)
	}));
};
