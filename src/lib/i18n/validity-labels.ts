import type { LegalValidity } from '#lib/domain/document/legal-validity.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';

/** What a legal document is on a day. */
export const validityLabel = wordsFor<LegalValidity>({
	in_force: m.document_validity_in_force,
	not_yet: m.document_validity_not_yet,
	expired: m.document_validity_expired,
	unknown: m.document_validity_unknown
});
