import type { RefusalFacts } from '#lib/domain/refusal.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { type SentencesOf, say } from './sentences.ts';

/** The one refusal that a browser says by itself: before a poor line carried the file away. */
export const fileTooLarge: SentencesOf<RefusalFacts['file-too-large']> = say(
	m.refusal_file_too_large_what,
	m.refusal_file_too_large_next,
	(facts) => facts
);
