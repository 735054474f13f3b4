import { demand } from '#lib/domain/permissions.ts';
import { compareText } from '#lib/i18n/text/sort.ts';
import { externalDocuments } from '#lib/server/database/external-documents.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { leadToLastPage } from '#lib/server/http/last-page.ts';
import {
	chosenExternalDocuments,
	externalDocumentQuery
} from '#lib/server/queries/external-documents.ts';
import { pageOf } from '#lib/server/queries/list.ts';
import type { PageServerLoad } from './$types';

/** BM.ISO.01.03 on the day that is looked at. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx, asOf } = locals;
	const { id: wardId } = currentWard(locals);
	demand(ctx.actor, 'document.read', wardId);
	const day = asOf ?? ctx.today;
	const query = externalDocumentQuery(url.searchParams);
	const all = await reading(ctx, (db) => externalDocuments(db, wardId, day));
	const chosen = chosenExternalDocuments(all, query);
	leadToLastPage(url, query, chosen.length);
	const kinds = new Set(all.map((row) => row.kind).filter((kind) => kind !== ''));
	return {
		day,
		query,
		rows: pageOf(chosen, query),
		total: chosen.length,
		kinds: [...kinds].toSorted(compareText)
	};
};
