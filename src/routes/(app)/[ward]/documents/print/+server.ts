import { demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { registerRows } from '#lib/server/database/register.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { printOnDemand } from '#lib/server/print/on-demand.ts';
import { registerQuery } from '#lib/server/queries/register.ts';
import { registerPrint } from '#lib/server/register-print.ts';
import { wardPrint } from '#lib/server/ward-print.ts';
import type { RequestHandler } from './$types';

/** BM.ISO.01.02 as a sheet to sign: the rows that the address asks for, all pages of them. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'document.read', ward.id);
	const query = registerQuery(url.searchParams);
	const asOf = locals.asOf ?? ctx.today;
	const data = await reading(ctx, async (db) => ({
		ward: await wardPrint(db, ward.id, asOf),
		rows: await registerRows(db, { ...query, wardId: ward.id, asOf, today: ctx.today }),
		asOf,
		sort: query.sort
	}));
	const locale = currentLocale();
	const form = { kind: 'register' as const, data: registerPrint(data, locale) };
	const { bytes } = await printOnDemand(ctx, form, locale);
	return fileResponse({
		bytes,
		name: `BM.ISO.01.02 ${ward.slug} ${asOf}.pdf`,
		mediaType: 'application/pdf'
	});
};
