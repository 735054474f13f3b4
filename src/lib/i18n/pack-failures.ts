import type { PrintFailure } from '#lib/server/print/print-failed.ts';
import { type Message, currentLocale } from './locale.ts';
import { m } from './paraglide/messages.js';
import type { Locale } from './text/format.ts';

/** What runner.ts writes into a failed job; a code it does not name is a fault of the program. */
const sentences: Record<`print-${PrintFailure}` | 'interrupted' | 'file-missing', Message> = {
	'print-timeout': m.pack_failed_timeout,
	'print-worker-lost': m.pack_failed_worker,
	'print-layout': m.pack_failed_layout,
	'print-unreadable-part': m.pack_failed_unreadable,
	interrupted: m.pack_failed_interrupted,
	'file-missing': m.pack_failed_file_missing
};

/** Why a pack was not made and what to do next. */
export const packFailureSentence = (failure: string, locale: Locale = currentLocale()): string =>
	((sentences as Record<string, Message>)[failure] ?? m.pack_failed_bug)({}, { locale });
