import * as v from 'valibot';
import { isoDate } from '#lib/domain/document/content.ts';
import { jobStanding } from '#lib/domain/pack/job.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as jobs from '../database/pack-jobs.ts';
import { inTransaction } from '../database/transaction.ts';

export const requestPackSchema = v.object({
	from: isoDate,
	until: isoDate,
	locale: v.picklist(['vi', 'en'])
});
export type RequestPackInput = v.InferOutput<typeof requestPackSchema> & { wardId: number };

/**
 * Puts a pack in the queue of this ward.
 * @returns the id of the job, to be watched on its page.
 * @throws Refusal `bad-period`; `pack-running` while another of this ward is queued or running.
 */
export async function requestPack(ctx: Context, input: RequestPackInput): Promise<string> {
	demand(ctx.actor, 'pack.issue', input.wardId);
	const { actor } = ctx;
	const { wardId, from, until, locale } = input;
	if (until < from || until > ctx.today) refuse('bad-period', { from, until });
	return inTransaction(ctx, 'request-pack', async (trx) => {
		const open = await jobs.openJob(trx, wardId);
		if (open && jobStanding(open, ctx.now) !== 'interrupted') refuse('pack-running');
		if (open)
			await jobs.moveJob(trx, open, ['queued', 'running'], {
				state: 'failed',
				failure: 'interrupted',
				heartbeatAt: ctx.now
			});
		const id = ctx.newId();
		await jobs.insertJob(trx, {
			wardId,
			id,
			periodFrom: from,
			periodUntil: until,
			locale,
			requestedBy: actor.personId,
			requestedAt: ctx.now
		});
		return id;
	});
}
