/**
 * - `timeout`: the worker did not answer in time, twice;
 * - `worker-lost`: the worker died, twice (out of memory, killed);
 * - `layout`: the form could not be laid out, a fault of the data or of the program;
 * - `unreadable-part`: a file to be joined is no PDF that can be read.
 */
export type PrintFailure = 'timeout' | 'worker-lost' | 'layout' | 'unreadable-part';

/** Nothing was printed. The reason is fit for a refusal's facts, the detail for the log. */
export class PrintFailed extends Error {
	readonly reason: PrintFailure;
	readonly detail: string;
	constructor(reason: PrintFailure, detail: string, options?: ErrorOptions) {
		super(`printing failed (${reason}): ${detail}`, options);
		this.name = 'PrintFailed';
		this.reason = reason;
		this.detail = detail;
	}
}
