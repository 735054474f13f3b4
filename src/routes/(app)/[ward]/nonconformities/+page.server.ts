import { demand, may } from '#lib/domain/permissions.ts';
import { carOwners, carPage } from '#lib/server/database/car-register.ts';
import { departmentsOn } from '#lib/server/database/departments.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { leadToLastPage } from '#lib/server/http/last-page.ts';
import { carQuery } from '#lib/server/queries/car-register.ts';
import type { PageServerLoad } from './$types';

/** Sổ theo dõi (BM.ISO.04.02), as it stands today. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx, asOf } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'car.read', ward.id);
	const query = carQuery(url.searchParams);
	const register = await reading(ctx, async (db) => ({
		...(await carPage(db, { ...query, wardId: ward.id, today: ctx.today })),
		query,
		owners: await carOwners(db, ward.id),
		departments: await departmentsOn(db, ward.id, ctx.today),
		mayReport: asOf === null && may(ctx.actor, 'car.report', ward.id)
	}));
	leadToLastPage(url, query, register.total);
	return register;
};
