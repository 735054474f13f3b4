import { demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { auditorsCsv } from '#lib/server/auditors-csv.ts';
import { auditorsOn } from '#lib/server/auditors-view.ts';
import { certificatesOfWard } from '#lib/server/database/auditors.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import type { RequestHandler } from './$types';

/** The register for a spreadsheet. */
export const GET: RequestHandler = async ({ locals }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'programme.read', ward.id);
	const day = locals.asOf ?? ctx.today;
	const rows = await reading(ctx, (db) => certificatesOfWard(db, ward.id));
	return fileResponse({
		bytes: auditorsCsv(auditorsOn(rows, day), currentLocale()),
		name: `BM.ISO.03.08 ${ward.slug} ${day}.csv`,
		mediaType: 'text/csv; charset=utf-8'
	});
};
