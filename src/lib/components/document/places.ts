import { documentAddress } from '#lib/address.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** The way down to the pages below a document. */
export const documentPlaces = (wardSlug: string, head: { code: string; title: string }) => [
	{ label: m.document_documents(), href: `/${wardSlug}/documents` },
	{ label: `${head.code} — ${head.title}`, href: documentAddress(wardSlug, head.code) }
];
