import { demand, may } from '#lib/domain/permissions.ts';
import { auditorsOn } from '#lib/server/auditors-view.ts';
import { certificatesOfWard } from '#lib/server/database/auditors.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import type { PageServerLoad } from './$types';

/** BM.ISO.03.08 on the day that is looked at. */
export const load: PageServerLoad = async ({ locals }) => {
	const { ctx, asOf } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'programme.read', wardId);
	const rows = await reading(ctx, (db) => certificatesOfWard(db, wardId));
	return {
		auditors: auditorsOn(rows, asOf ?? ctx.today),
		mayRegister: asOf === null && may(ctx.actor, 'auditor.register', wardId)
	};
};
