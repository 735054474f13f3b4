import type { DB } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

import type { PackJobState } from '#lib/domain/pack/job.ts';

export type NewPackJob = {
	wardId: number;
	id: string;
	periodFrom: string;
	periodUntil: string;
	locale: DB['packJob']['locale'];
	requestedBy: string;
	requestedAt: Date;
};

export const insertJob = (trx: Trx, job: NewPackJob) =>
	trx
		.insertInto('packJob')
		.values({ ...job, state: 'queued', heartbeatAt: job.requestedAt })
		.execute();

export const jobById = (db: Reader, wardId: number, id: string) =>
	db
		.selectFrom('packJob')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.executeTakeFirst();

/** What is queued or running in a ward: at most one, newest first. */
export const openJob = (db: Reader, wardId: number) =>
	db
		.selectFrom('packJob')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('state', 'in', ['queued', 'running'])
		.orderBy('requestedAt', 'desc')
		.executeTakeFirst();

export const recentJobs = (db: Reader, wardId: number, limit: number) =>
	db
		.selectFrom('packJob')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('state', '<>', 'done')
		.orderBy('requestedAt', 'desc')
		.limit(limit)
		.execute();

/** @returns false when the job had left `from` in the meantime: cancelled, or another process's. */
export async function moveJob(
	trx: Trx,
	job: { wardId: number; id: string },
	from: readonly PackJobState[],
	to: { state: PackJobState; failure?: string; packId?: string; heartbeatAt: Date }
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('packJob')
		.set(to)
		.where('wardId', '=', job.wardId)
		.where('id', '=', job.id)
		.where('state', 'in', from)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** @returns false when the job is no longer running, which is how a cancellation reaches the worker. */
export async function noteProgress(
	trx: Trx,
	job: { wardId: number; id: string },
	progress: { done: number; total: number; current: string; heartbeatAt: Date }
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('packJob')
		.set(progress)
		.where('wardId', '=', job.wardId)
		.where('id', '=', job.id)
		.where('state', '=', 'running')
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}
