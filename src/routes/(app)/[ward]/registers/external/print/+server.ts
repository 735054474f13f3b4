import { demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { externalDocuments } from '#lib/server/database/external-documents.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { externalRegisterPrint } from '#lib/server/external-register-print.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { printOnDemand } from '#lib/server/print/on-demand.ts';
import {
	chosenExternalDocuments,
	externalDocumentQuery
} from '#lib/server/queries/external-documents.ts';
import { wardPrint } from '#lib/server/ward-print.ts';
import type { RequestHandler } from './$types';

/** BM.ISO.01.03 as a sheet to sign: the rows that the address asks for, all pages of them. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'document.read', ward.id);
	const day = locals.asOf ?? ctx.today;
	const query = externalDocumentQuery(url.searchParams);
	const data = await reading(ctx, async (db) => {
		const rows = chosenExternalDocuments(await externalDocuments(db, ward.id, day), query);
		return externalRegisterPrint(await wardPrint(db, ward.id, day), day, rows);
	});
	const { bytes } = await printOnDemand(ctx, { kind: 'external-register', data }, currentLocale());
	return fileResponse({
		bytes,
		name: `BM.ISO.01.03 ${ward.slug} ${day}.pdf`,
		mediaType: 'application/pdf'
	});
};
