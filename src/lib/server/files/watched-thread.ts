import { Worker } from 'node:worker_threads';
import type { PdfReading } from './read-pdf.ts';

export type Watch = {
	/** File whose thread answers with one message; the bytes are its `workerData`. */
	thread: string;
	patienceMs: number;
	/** Of what lies outside the heap, where unpacked streams are. */
	mostBytes: number;
};
export type Verdict = PdfReading | { ok: false; why: 'too-much' };

const heapMb = 512;
const lookMs = 100;

/**
 * Reads in a thread that is ended when it takes too long or too much: a bomb is told by what it takes.
 * One that fills the heap may take the whole process with it; so this runs in one of its own.
 * @throws what the thread throws: a fault of the program, for a PDF can only be unreadable.
 */
export function readWatched(bytes: Uint8Array, watch: Watch): Promise<Verdict> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(watch.thread, {
			workerData: bytes,
			resourceLimits: { maxOldGenerationSizeMb: heapMb },
			stdout: true,
			stderr: true
		});
		const leave = (): void => {
			clearInterval(looking);
			clearTimeout(waiting);
			void worker.terminate();
		};
		const end = (verdict: Verdict): void => {
			resolve(verdict);
			leave();
		};
		const fail = (error: Error): void => {
			reject(error);
			leave();
		};
		const look = async () => {
			const { external_memory: taken } = await worker.getHeapStatistics();
			if (taken > watch.mostBytes) end({ ok: false, why: 'too-much' });
		};
		// It ended while it was looked at; the end tells of itself.
		const looking = setInterval(() => void look().catch(() => undefined), lookMs);
		const waiting = setTimeout(end, watch.patienceMs, { ok: false, why: 'damaged' });
		worker.once('message', end);
		worker.once('error', (error: NodeJS.ErrnoException) =>
			error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? end({ ok: false, why: 'too-much' }) : fail(error)
		);
		worker.once('exit', (code) => fail(new Error(`no answer from ${watch.thread} (${code})`)));
	});
}
