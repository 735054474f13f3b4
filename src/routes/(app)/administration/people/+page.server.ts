import { peoplePage } from '#lib/server/database/people.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { pagingOf, wordsOf } from '#lib/server/queries/list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const paging = pagingOf(url.searchParams);
	const q = wordsOf(url.searchParams);
	return { paging, q, ...(await reading(ctx, (db) => peoplePage(db, { q, ...paging }))) };
};
