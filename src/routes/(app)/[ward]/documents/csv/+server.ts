import { demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { registerRows } from '#lib/server/database/register.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { registerQuery } from '#lib/server/queries/register.ts';
import { registerCsv } from '#lib/server/register-csv.ts';
import type { RequestHandler } from './$types';

/** The register for a spreadsheet: the rows that the address asks for, all pages of them. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'document.read', ward.id);
	const asOf = locals.asOf ?? ctx.today;
	const asked = { ...registerQuery(url.searchParams), wardId: ward.id, asOf, today: ctx.today };
	const rows = await reading(ctx, (db) => registerRows(db, asked));
	return fileResponse({
		bytes: registerCsv(rows, currentLocale()),
		name: `BM.ISO.01.02 ${ward.slug} ${asOf}.csv`,
		mediaType: 'text/csv; charset=utf-8'
	});
};
