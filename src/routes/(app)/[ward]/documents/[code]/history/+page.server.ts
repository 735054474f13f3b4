import { demand } from '#lib/domain/permissions.ts';
import { documentHistory } from '#lib/server/database/history.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { documentHead } from '#lib/server/document-head.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import type { PageServerLoad } from './$types';

/** The whole story of a document, until the day that is looked at. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx, asOf } = locals;
	const { id: wardId } = currentWard(locals);
	demand(ctx.actor, 'document.read', wardId);
	const day = asOf ?? ctx.today;
	return reading(ctx, async (db) => {
		const head = await documentHead(db, { wardId, code: params.code, asOf, today: ctx.today });
		const { documentId } = head;
		return { head, day, history: await documentHistory(db, { wardId, documentId }, day) };
	});
};
