import { Piscina } from 'piscina';
import { PrintFailed } from './print-failed.ts';
import type { PrintDone, PrintOutcome, PrintTask } from './task.ts';

export type PoolOptions = {
	/** File whose default export does one task. */
	worker: string;
	threads: number;
};
export type RunOptions = { timeoutMs: number; signal?: AbortSignal | undefined };

export type PrintPool = {
	run(task: PrintTask, options: RunOptions): Promise<PrintDone>;
	close(): Promise<void>;
};

/**
 * A print makes much that it needs for a moment only; with the usual 16 MB of room for such things a
 * sixth of its time goes into clearing them away.
 */
const nurseryMb = 96;
/** A worker that nobody needs for this long gives its memory back. */
const idleMs = 30_000;
/** A print that needs more loses its worker, not the server its memory; 3,000 rows take a third. */
const heapMb = 1024;
const attempts = 2;

/**
 * Worker threads that are made when needed. A worker that hangs or dies is killed and the task tried
 * once more in a new one. The time-out counts from the moment a thread takes the task, not from the
 * moment it was queued: a long queue is no fault of the task.
 */
export function createPrintPool({ worker, threads }: PoolOptions): PrintPool {
	const pool = new Piscina<PrintTask, PrintOutcome>({
		filename: worker,
		minThreads: 0,
		maxThreads: threads,
		idleTimeout: idleMs,
		resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: nurseryMb }
	});
	let free = threads;
	const waiting: (() => void)[] = [];

	async function seat(signal?: AbortSignal): Promise<void> {
		signal?.throwIfAborted();
		if (free > 0) {
			free--;
			return;
		}
		await new Promise<void>((resolve, reject) => {
			const take = () => {
				signal?.removeEventListener('abort', leave);
				resolve();
			};
			const leave = () => {
				waiting.splice(waiting.indexOf(take), 1);
				reject(signal?.reason);
			};
			signal?.addEventListener('abort', leave, { once: true });
			waiting.push(take);
		});
	}
	const standUp = () => {
		const next = waiting.shift();
		if (next) next();
		else free++;
	};

	async function attempt(task: PrintTask, { timeoutMs, signal }: RunOptions): Promise<PrintDone> {
		const timeout = AbortSignal.timeout(timeoutMs);
		let outcome: PrintOutcome;
		try {
			outcome = await pool.run(task, {
				signal: signal ? AbortSignal.any([signal, timeout]) : timeout
			});
		} catch (cause) {
			signal?.throwIfAborted();
			if (timeout.aborted)
				throw new PrintFailed('timeout', `no answer within ${timeoutMs} ms`, { cause });
			const detail = cause instanceof Error ? cause.message : String(cause);
			throw new PrintFailed('worker-lost', detail, { cause });
		}
		if (!outcome.ok) throw new PrintFailed(outcome.reason, outcome.detail);
		const { bytes, pages, sha256, starts } = outcome;
		return { bytes, pages, sha256, starts };
	}

	return {
		async run(task, options) {
			await seat(options.signal);
			try {
				for (let i = 1; ; i++)
					try {
						return await attempt(task, options);
					} catch (error) {
						const again = error instanceof PrintFailed && mayPassNextTime(error);
						if (!again || i === attempts) throw error;
					}
			} finally {
				standUp();
			}
		},
		close: () => pool.destroy()
	};
}

/** The same data would be laid out the same way again; only a lost worker is worth a second one. */
const mayPassNextTime = ({ reason }: PrintFailed): boolean =>
	reason === 'timeout' || reason === 'worker-lost';
