import { reading } from '#lib/server/database/transaction.ts';
import { unitsOn } from '#lib/server/database/units.ts';
import { unitTree } from '#lib/domain/unit-tree.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ctx, asOf } = locals;
	const day = asOf ?? ctx.today;
	return { day, units: unitTree(await reading(ctx, (db) => unitsOn(db, day))) };
};
