import { redirect } from '@sveltejs/kit';
import type { FrameData } from '#lib/components/frame/frame.ts';
import { isAdmin, wardsInSight } from '#lib/domain/actor.ts';
import { roleLabel } from '#lib/i18n/people-labels.ts';
import { compareText, givenName } from '#lib/i18n/text/sort.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { unitsInSight } from '#lib/server/database/units-in-sight.ts';
import { withTo } from '#lib/server/http/gate.ts';
import type { LayoutServerLoad } from './$types.js';

/** More than a menu holds: who looks down on so many finds them on the home page. */
const mostUnits = 40;

export const load: LayoutServerLoad = async ({ locals, url }) => {
	const { ctx, asOf } = locals;
	const { actor, today } = ctx;
	if (!actor) redirect(303, withTo('/sign-in', url.pathname + url.search));
	const day = asOf ?? today;
	const units = await reading(ctx, (db) => unitsInSight(db, wardsInSight(actor), day));
	const own = new Set(actor.memberships.map(({ wardId }) => wardId));
	const rank = (id: number) => (own.has(id) ? 0 : 1);
	units.sort((a, b) => rank(a.id) - rank(b.id) || compareText(a.name, b.name));
	const frame: FrameData = {
		person: {
			fullName: actor.fullName,
			givenName: givenName(actor.fullName),
			username: actor.username
		},
		roles: [...new Set(actor.memberships.map(({ role }) => roleLabel(role, locals.locale)))],
		units: units.slice(0, mostUnits),
		isAdmin: isAdmin(actor),
		asOf,
		today
	};
	return { frame };
};
