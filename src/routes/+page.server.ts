import { redirect } from '@sveltejs/kit';
import { isAdmin } from '#lib/domain/actor.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { unitsInSight } from '#lib/server/database/units-in-sight.ts';
import type { PageServerLoad } from './$types.js';

/** The first address: to one's own work, or to signing in. */
export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	const { actor } = ctx;
	if (!actor) redirect(303, '/sign-in');
	const own = actor.memberships.filter(({ role }) => role !== 'admin').map((m) => m.wardId);
	const units = await reading(ctx, (db) => unitsInSight(db, own, ctx.today));
	const home = units.find(({ id }) => id === own[0]) ?? units[0];
	redirect(303, home ? `/${home.slug}` : isAdmin(actor) ? '/administration' : '/account');
};
