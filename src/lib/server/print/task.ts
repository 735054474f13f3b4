import type { PrintForm } from '#lib/pdf/forms.ts';
import type { Edition } from '#lib/pdf/types.ts';
import type { Part, Whole } from './concatenate.ts';
import type { PrintFailure } from './print-failed.ts';

/** What crosses to the worker: plain data only, functions are built on the other side. */
export type PrintTask =
	| { do: 'print'; form: PrintForm; edition: Edition }
	| { do: 'join'; parts: Part[]; whole: Whole; edition: Edition };

/** `sha256` in lower-case hex; `starts` is empty for a single form. */
export type PrintDone = {
	bytes: Uint8Array<ArrayBuffer>;
	pages: number;
	sha256: string;
	starts: number[];
};

/** A failure that the worker survives; one that it does not survive comes as a rejection. */
export type PrintOutcome =
	({ ok: true } & PrintDone) | { ok: false; reason: PrintFailure; detail: string };
