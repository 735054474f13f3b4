import { redirect } from '@sveltejs/kit';
import { jobStanding } from '#lib/domain/pack/job.ts';
import { demand, may } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import * as jobs from '#lib/server/database/pack-jobs.ts';
import * as packs from '#lib/server/database/packs.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { isUuid } from '#lib/server/queries/uuid.ts';
import { loadPackParts } from '#lib/server/templates/pack-parts.ts';
import type { PageServerLoad } from './$types';

/** One address from the request to the issued pack: while it is made, the page tells how far it is. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'pack.read', ward.id);
	if (!isUuid(params.id)) refuse('not-found');
	const found = await reading(ctx, async (db) => ({
		pack: await packs.packById(db, ward.id, params.id),
		job: await jobs.jobById(db, ward.id, params.id)
	}));
	if (found.job?.packId) redirect(303, `/${params.ward}/packs/${found.job.packId}`);
	if (found.pack) {
		const names = new Map(loadPackParts().map((p) => [p.id, { vi: p.nameVi, en: p.nameEn }]));
		const parts = found.pack.parts.map((p) => ({
			...p,
			name: names.get(p.id) ?? { vi: p.id, en: p.id }
		}));
		return { pack: { ...found.pack, parts }, job: null };
	}
	if (!found.job) refuse('not-found');
	const { id, periodFrom, periodUntil, state, done, total, current, failure } = found.job;
	return {
		pack: null,
		job: {
			...{ id, periodFrom, periodUntil, state, done, total, current, failure },
			standing: jobStanding(found.job, ctx.now),
			mayCancel: may(ctx.actor, 'pack.issue', ward.id)
		}
	};
};
