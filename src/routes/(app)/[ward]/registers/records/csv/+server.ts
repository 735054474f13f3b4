import { demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { keptRecords } from '#lib/server/database/kept-records.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { keptRecordsCsv } from '#lib/server/kept-records-csv.ts';
import { chosenRecords, keptRecordQuery } from '#lib/server/queries/kept-records.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'document.read', ward.id);
	const day = locals.asOf ?? ctx.today;
	const all = await reading(ctx, (db) => keptRecords(db, ward.id, day));
	const rows = chosenRecords(all, keptRecordQuery(url.searchParams));
	return fileResponse({
		bytes: keptRecordsCsv(rows, currentLocale()),
		name: `BM.ISO.01.05 ${ward.slug} ${day}.csv`,
		mediaType: 'text/csv; charset=utf-8'
	});
};
