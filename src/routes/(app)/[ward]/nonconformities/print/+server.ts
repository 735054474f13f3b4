import { demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { carRegisterPrint } from '#lib/server/car-register-print.ts';
import { carRows } from '#lib/server/database/car-register.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { printOnDemand } from '#lib/server/print/on-demand.ts';
import { carQuery } from '#lib/server/queries/car-register.ts';
import type { RequestHandler } from './$types';

/** BM.ISO.04.02 as a sheet to sign: the rows that the address asks for, all pages of them. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'car.read', ward.id);
	const asked = { ...carQuery(url.searchParams), wardId: ward.id, today: ctx.today };
	const data = await reading(ctx, async (db) =>
		carRegisterPrint(db, { wardId: ward.id, asOf: ctx.today }, await carRows(db, asked))
	);
	const { bytes } = await printOnDemand(ctx, { kind: 'car-register', data }, currentLocale());
	return fileResponse({
		bytes,
		name: `BM.ISO.04.02 ${ward.slug} ${ctx.today}.pdf`,
		mediaType: 'application/pdf'
	});
};
