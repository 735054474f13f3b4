import { demand } from '#lib/domain/permissions.ts';
import { externalDocuments } from '#lib/server/database/external-documents.ts';
import { keptRecords } from '#lib/server/database/kept-records.ts';
import { registerPage } from '#lib/server/database/register.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import type { PageServerLoad } from './$types';

/** The ward's registers, each with how much is in it. */
export const load: PageServerLoad = async ({ locals }) => {
	const { ctx, asOf } = locals;
	const { id: wardId } = currentWard(locals);
	demand(ctx.actor, 'document.read', wardId);
	const day = asOf ?? ctx.today;
	const internal = { wardId, asOf: day, today: ctx.today, page: 1, pageSize: 1 };
	return reading(ctx, async (db) => ({
		day,
		internal: (await registerPage(db, { ...internal, sort: 'code', direction: 'asc' })).total,
		external: (await externalDocuments(db, wardId, day)).filter((row) => row.usedBy.length > 0)
			.length,
		records: (await keptRecords(db, wardId, day)).length
	}));
};
