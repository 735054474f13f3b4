import { wardOverviews } from '#lib/server/database/overview.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { orderedWards, overviewOrder } from '#lib/server/queries/overview.ts';
import type { PageServerLoad } from './$types';

/** The wards and communes that this person may read, side by side. */
export const load: PageServerLoad = async ({ locals, url }) => {
	currentWard(locals);
	const { ctx, asOf } = locals;
	const day = asOf ?? ctx.today;
	const order = overviewOrder(url.searchParams);
	const wards = await reading(ctx, (db) => wardOverviews(db, day));
	return { day, order, wards: orderedWards(wards, order) };
};
