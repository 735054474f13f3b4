import { refuse } from '#lib/domain/refusal.ts';
import { membershipsOfUnit } from '#lib/server/database/memberships.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { unitHistory } from '#lib/server/database/units.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx, asOf } = locals;
	return reading(ctx, async (db) => {
		const unit = await unitHistory(db, Number(params.id));
		if (!unit) refuse('not-found');
		const day = asOf ?? ctx.today;
		return {
			unit,
			current: unit.versions.findLast((v) => v.validFrom <= day) ?? unit.versions[0],
			members: await membershipsOfUnit(db, unit.id, day)
		};
	});
};
