import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as jobs from '../database/pack-jobs.ts';
import { inTransaction } from '../database/transaction.ts';

/**
 * Takes a pack out of the queue, or stops the one that is being made; nothing of it is kept.
 * @throws Refusal `not-found`; `already-done` when it has ended in the meantime.
 */
export async function cancelPack(
	ctx: Context,
	input: { wardId: number; jobId: string }
): Promise<void> {
	demand(ctx.actor, 'pack.issue', input.wardId);
	await inTransaction(ctx, 'cancel-pack', async (trx) => {
		const job = await jobs.jobById(trx, input.wardId, input.jobId);
		if (!job) refuse('not-found');
		const cancelled = await jobs.moveJob(trx, job, ['queued', 'running'], {
			state: 'cancelled',
			heartbeatAt: ctx.now
		});
		if (!cancelled) refuse('already-done');
	});
}
