import { toNfc } from '#lib/i18n/text/normalise.ts';

/**
 * The face has no glyph for what Word and web pages leave in pasted text; these stand in for it.
 * Boxes of a form are drawn as vectors (boxes.ts), never typed.
 */
const standIns: Record<string, string> = {
	'\u2610': '[ ]',
	'\u2611': '[x]',
	'\u2612': '[x]',
	'\u2713': 'x',
	'\u2714': 'x',
	'\u21d2': '\u2192',
	'\u27a2': '-',
	'\u27a4': '-',
	'\uf0b7': '-',
	'\uf0a7': '-',
	'\uf0d8': '-',
	'\uf0fc': 'x'
};
const standInPattern = new RegExp(`[${Object.keys(standIns).join('')}]`, 'g');
const joiners = /[\u00ad\u200c\u200d]/g;

/** pdfmake sets decomposed letters as loose marks, so everything that is printed is NFC. */
export const printable = (text: string): string =>
	toNfc(text)
		.replace(joiners, '')
		.replace(standInPattern, (c) => standIns[c] ?? c);

/** {@link printable} for every string in a piece of print data; the data itself is left alone. */
export function printableData<T>(data: T): T {
	if (typeof data === 'string') return printable(data) as T;
	if (Array.isArray(data)) return data.map(printableData) as T;
	if (data !== null && typeof data === 'object')
		return Object.fromEntries(
			Object.entries(data).map(([key, value]) => [key, printableData(value)])
		) as T;
	return data;
}

export const capitals = (text: string): string => text.toLocaleUpperCase('vi');
