import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal } from '#lib/domain/refusal.ts';
import { loadActor } from '../auth/actor.ts';
import { type Context, type ContextParts, makeContext } from '../context.ts';
import * as jobs from '../database/pack-jobs.ts';
import { inTransaction } from '../database/transaction.ts';
import { PrintFailed } from '../print/print.ts';
import { issuePack } from '../usecases/issue-pack.ts';

export type PackRunner = {
	/** Takes the job when its turn comes; jobs of one process run one after the other. */
	enqueue(job: { wardId: number; id: string; requestedBy: string }): void;
	/** Stops the job under way, which is then found as failed, and takes no other. */
	stop(): Promise<void>;
};

/**
 * @param parts everything of a Context but who asks and when, which the job itself tells.
 * @param onBug told of what was neither a refusal nor a failed print; the job is failed already.
 */
export function startPackRunner(parts: ContextParts, onBug: (error: unknown) => void): PackRunner {
	const stopping = new AbortController();
	let queue: Promise<void> = Promise.resolve();
	return {
		enqueue(job) {
			queue = queue
				.then(() => (stopping.signal.aborted ? undefined : runPackJob(parts, job, stopping.signal)))
				.catch(onBug);
		},
		async stop() {
			stopping.abort(new Error('the server is shutting down'));
			await Promise.race([queue, pause(4000, undefined, { ref: false })]);
		}
	};
}

class Cancelled extends Error {}

/** Runs one job as the person who asked for it, and writes down how it ended. */
export async function runPackJob(
	parts: ContextParts,
	job: { wardId: number; id: string; requestedBy: string },
	signal?: AbortSignal
): Promise<void> {
	const started = makeContext({ ...parts, now: new Date() });
	const actor = await loadActor(started, job.requestedBy);
	const ctx: Context = { ...started, actor };
	const write = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
		inTransaction(ctx, 'run-pack-job', work);

	const row = await write(async (trx) => {
		const taken = await jobs.moveJob(trx, job, ['queued'], {
			state: 'running',
			heartbeatAt: ctx.now
		});
		return taken ? jobs.jobById(trx, job.wardId, job.id) : undefined;
	});
	if (!row) return; // cancelled while it waited, or taken by another process

	try {
		const input = {
			wardId: job.wardId,
			from: row.periodFrom,
			until: row.periodUntil,
			locale: row.locale
		};
		const { id } = await issuePack(ctx, input, {
			signal,
			async progress(done, total, current) {
				signal?.throwIfAborted();
				const heard = { done, total, current, heartbeatAt: new Date() };
				if (!(await write((trx) => jobs.noteProgress(trx, job, heard)))) throw new Cancelled();
			}
		});
		await write((trx) =>
			jobs.moveJob(trx, job, ['running'], { state: 'done', packId: id, heartbeatAt: new Date() })
		);
	} catch (error) {
		if (error instanceof Cancelled) return;
		const failure = reasonOf(error, signal);
		await write((trx) =>
			jobs.moveJob(trx, job, ['running'], { state: 'failed', failure, heartbeatAt: new Date() })
		);
		if (failure === 'bug') throw error;
	}
}

/** Why it failed, as a code that the page has words for. */
function reasonOf(error: unknown, signal?: AbortSignal): string {
	if (signal?.aborted) return 'interrupted';
	if (isRefusal(error)) return error.code;
	return error instanceof PrintFailed ? `print-${error.reason}` : 'bug';
}
