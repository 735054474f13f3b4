import { demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { externalDocuments } from '#lib/server/database/external-documents.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { externalDocumentsCsv } from '#lib/server/external-documents-csv.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import {
	chosenExternalDocuments,
	externalDocumentQuery
} from '#lib/server/queries/external-documents.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'document.read', ward.id);
	const day = locals.asOf ?? ctx.today;
	const all = await reading(ctx, (db) => externalDocuments(db, ward.id, day));
	const rows = chosenExternalDocuments(all, externalDocumentQuery(url.searchParams));
	return fileResponse({
		bytes: externalDocumentsCsv(rows, currentLocale()),
		name: `BM.ISO.01.03 ${ward.slug} ${day}.csv`,
		mediaType: 'text/csv; charset=utf-8'
	});
};
