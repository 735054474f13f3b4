import { demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { auditorsPrint } from '#lib/server/audit-print/auditors.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { printOnDemand } from '#lib/server/print/on-demand.ts';
import type { RequestHandler } from './$types';

/** BM.ISO.03.08 on the day that is looked at. */
export const GET: RequestHandler = async ({ locals }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'programme.read', ward.id);
	const day = locals.asOf ?? ctx.today;
	const data = await reading(ctx, (db) => auditorsPrint(db, ward.id, day));
	const { bytes } = await printOnDemand(ctx, { kind: 'auditor-register', data }, currentLocale());
	return fileResponse({
		bytes,
		name: `BM.ISO.03.08 ${ward.slug} ${day}.pdf`,
		mediaType: 'application/pdf'
	});
};
