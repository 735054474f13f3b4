import { refuse } from '#lib/domain/refusal.ts';

/** Signs that no table holds. */
const binary = /(?![\t\r\n])\p{Cc}/u;
/** How pages, pictures and programs begin that are text. */
const otherText = /^\s*(<|#!|%!|\{\\rtf)/;

/**
 * A table is text in UTF-8. What its cells hold is the sender's own: it is kept as it is and given back
 * as a file to save, never shown as a page.
 * @throws Refusal `csv-not-utf8`, `file-kind-not-allowed`
 */
export function inspectCsv(name: string, bytes: Uint8Array): void {
	const text = decode(bytes);
	// A program renamed has zeros everywhere; a table in another code than UTF-16 has none.
	if (text === null)
		refuse(bytes.includes(0) && !isUtf16(bytes) ? 'file-kind-not-allowed' : 'csv-not-utf8', {
			name
		});
	if (binary.test(text) || otherText.test(text)) refuse('file-kind-not-allowed', { name });
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
	(first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** @returns null where the bytes are no UTF-8. */
function decode(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}
