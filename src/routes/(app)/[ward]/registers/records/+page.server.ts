import { demand } from '#lib/domain/permissions.ts';
import { keptRecords } from '#lib/server/database/kept-records.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { leadToLastPage } from '#lib/server/http/last-page.ts';
import { chosenRecords, keptRecordQuery } from '#lib/server/queries/kept-records.ts';
import { pageOf } from '#lib/server/queries/list.ts';
import type { PageServerLoad } from './$types';

/** BM.ISO.01.05 on the day that is looked at. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx, asOf } = locals;
	const { id: wardId } = currentWard(locals);
	demand(ctx.actor, 'document.read', wardId);
	const day = asOf ?? ctx.today;
	const query = keptRecordQuery(url.searchParams);
	const chosen = chosenRecords(await reading(ctx, (db) => keptRecords(db, wardId, day)), query);
	leadToLastPage(url, query, chosen.length);
	return { day, query, rows: pageOf(chosen, query), total: chosen.length };
};
