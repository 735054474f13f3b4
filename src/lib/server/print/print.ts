import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PrintForm } from '#lib/pdf/forms.ts';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { projectRoot } from '../project-root.ts';
import type { Part, Whole } from './concatenate.ts';
import { type PrintPool, createPrintPool } from './pool.ts';

export type { PrintForm } from '#lib/pdf/forms.ts';
export { firstPages, type Part } from './concatenate.ts';
export { PrintFailed } from './print-failed.ts';

/** A finished file: `sha256` in lower-case hex of exactly these bytes. */
export type Printed = { bytes: Uint8Array<ArrayBuffer>; pages: number; sha256: string };

export type PrintOptions = {
	locale: Locale;
	/** Printed on the sheets and written into the file: the same instant gives the same bytes. */
	issuedAt: Date;
	/** Gives up a print that nobody waits for any more; rejects with the signal's reason. */
	signal?: AbortSignal;
	timeoutMs?: number;
};

/** A form of some hundred rows takes seconds; a pack of some hundred files, a minute. */
const printTimeoutMs = 60_000;
const joinTimeoutMs = 300_000;

/** On two cores one prints and the other answers requests. */
const threads = availableParallelism() > 2 ? 2 : 1;

let pool: PrintPool | undefined;
const printers = (): PrintPool =>
	(pool ??= createPrintPool({
		worker: join(projectRoot(), 'src/lib/server/print/worker.ts'),
		threads
	}));

/**
 * Prints one form in a worker thread.
 * @throws PrintFailed after a second worker was lost or out of time, or when the form has no layout.
 */
export async function printForm(
	form: PrintForm,
	{ locale, issuedAt, signal, timeoutMs = printTimeoutMs }: PrintOptions
): Promise<Printed> {
	const edition = { locale, issuedAt: issuedAt.toISOString() };
	const { bytes, pages, sha256 } = await printers().run(
		{ do: 'print', form, edition },
		{ signal, timeoutMs }
	);
	return { bytes, pages, sha256 };
}

/**
 * Joins stored and printed files into one with bookmarks, in a worker thread.
 * @returns `starts`: first page of each part, counted from 1.
 * @throws PrintFailed as {@link printForm}, or `unreadable-part` with the part's title as detail.
 */
export async function joinParts(
	parts: Part[],
	whole: Whole,
	{ locale, issuedAt, signal, timeoutMs = joinTimeoutMs }: PrintOptions
): Promise<Printed & { starts: number[] }> {
	const edition = { locale, issuedAt: issuedAt.toISOString() };
	return printers().run({ do: 'join', parts, whole, edition }, { signal, timeoutMs });
}

/** Ends the worker threads; the next print starts new ones. */
export async function closePrinters(): Promise<void> {
	const closing = pool;
	pool = undefined;
	await closing?.close();
}
