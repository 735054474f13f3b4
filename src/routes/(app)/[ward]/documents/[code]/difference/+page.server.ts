import { compareContents } from '#lib/domain/document/compare.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { revisionById } from '#lib/server/database/revision-reading.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { documentHead } from '#lib/server/document-head.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { comparedPair } from '#lib/server/queries/difference.ts';
import type { PageServerLoad } from './$types';

/** What changed between any two revisions of a document. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx, asOf } = locals;
	const { id: wardId } = currentWard(locals);
	demand(ctx.actor, 'document.read', wardId);
	const day = asOf ?? ctx.today;
	return reading(ctx, async (db) => {
		const head = await documentHead(db, { wardId, code: params.code, asOf, today: ctx.today });
		const pair = comparedPair(head.revisions, url.searchParams);
		if (!pair) return { head, pair, redline: null };
		const from = await revisionById(db, { wardId, id: pair.from.id }, day);
		const to = await revisionById(db, { wardId, id: pair.to.id }, day);
		if (!from || !to) refuse('not-found');
		return { head, pair, redline: compareContents(from, to) };
	});
};
