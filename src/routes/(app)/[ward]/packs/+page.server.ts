import { jobStanding } from '#lib/domain/pack/job.ts';
import { demand, may } from '#lib/domain/permissions.ts';
import * as jobs from '#lib/server/database/pack-jobs.ts';
import * as packs from '#lib/server/database/packs.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { leadToLastPage } from '#lib/server/http/last-page.ts';
import { pagingOf } from '#lib/server/queries/list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { ctx } = locals;
	const ward = currentWard(locals);
	demand(ctx.actor, 'pack.read', ward.id);
	const mayIssue = may(ctx.actor, 'pack.issue', ward.id);
	const paging = pagingOf(url.searchParams);
	const found = await reading(ctx, async (db) => ({
		paging,
		mayIssue,
		total: await packs.countPacks(db, ward.id),
		packs: await packs.issuedPacks(
			db,
			ward.id,
			paging.pageSize,
			(paging.page - 1) * paging.pageSize
		),
		unfinished: mayIssue
			? (await jobs.recentJobs(db, ward.id, 5)).map((job) => ({
					id: job.id,
					periodFrom: job.periodFrom,
					periodUntil: job.periodUntil,
					requestedAt: job.requestedAt,
					standing: jobStanding(job, ctx.now)
				}))
			: []
	}));
	leadToLastPage(url, paging, found.total);
	return found;
};
