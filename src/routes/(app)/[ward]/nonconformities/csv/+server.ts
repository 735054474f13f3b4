import { demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { carRegisterCsv } from '#lib/server/car-register-csv.ts';
import { carRows } from '#lib/server/database/car-register.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { carQuery } from '#lib/server/queries/car-register.ts';
import type { RequestHandler } from './$types';

/** The register for a spreadsheet: the rows that the address asks for, all pages of them. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'car.read', ward.id);
	const asked = { ...carQuery(url.searchParams), wardId: ward.id, today: ctx.today };
	const rows = await reading(ctx, (db) => carRows(db, asked));
	return fileResponse({
		bytes: carRegisterCsv(rows, currentLocale()),
		name: `BM.ISO.04.02 ${ward.slug} ${ctx.today}.csv`,
		mediaType: 'text/csv; charset=utf-8'
	});
};
