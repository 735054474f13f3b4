import { peoplePage } from '#lib/server/database/people.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { leadToLastPage } from '#lib/server/http/last-page.ts';
import { pagingOf, wordsOf } from '#lib/server/queries/list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const paging = pagingOf(url.searchParams);
	const q = wordsOf(url.searchParams);
	const found = await reading(ctx, (db) => peoplePage(db, { q, ...paging }));
	leadToLastPage(url, paging, found.total);
	return { paging, q, ...found };
};
