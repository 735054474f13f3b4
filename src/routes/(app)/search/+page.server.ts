import { searchDocuments } from '#lib/server/database/search.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { wordsOf } from '#lib/server/queries/list.ts';
import type { PageServerLoad } from './$types';

/** Documents of every unit that this person may read. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx, asOf } = locals;
	const q = wordsOf(url.searchParams);
	const asked = { q, asOf: asOf ?? ctx.today, today: ctx.today };
	const wardId = ctx.actor?.memberships[0]?.wardId;
	return { q, hits: await reading(ctx, (db) => searchDocuments(db, { ...asked, wardId })) };
};
