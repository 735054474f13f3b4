/**
 * Vietnamese text at the boundaries and in search. Measured traps: the Icelandic eth (Ð) typed for Đ,
 * which lower-cases to ð and never to đ; Ƣ for Ư out of PDF and Word extracts; decomposed letters from
 * macOS file names; đ, which has no decomposition and so survives every "remove the marks".
 */

/** Lookalikes of Vietnamese letters. Mapped before anything changes case. */
const lookalikes: Record<string, string> = {
	'\u00d0': 'Đ',
	'\u0189': 'Đ',
	'\u00f0': 'đ',
	'\u0256': 'đ',
	'\u01a2': 'Ư',
	'\u01a3': 'ư'
};
const lookalike = /[\u00d0\u0189\u00f0\u0256\u01a2\u01a3]/g;

/** CRLF of a form, vertical tab of Word, form feed of a PDF extract, Unicode's own separators. */
const lineBreak = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * What nobody sees: controls, lone surrogates (neither UTF-8 nor PostgreSQL can hold them), the byte
 * order mark, zero-width spaces, and marks that turn the reading direction, with which a signed
 * text could read differently from what was hashed.
 */
const unseen = /(?![\n\t])[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * The one form in which text enters the system: form fields, API, imports, file names. Official
 * wording is kept: tone placement (hòa, hoà), spelling (kỹ, kĩ), case and spaces stay as typed.
 */
export const toNfc = (text: string): string =>
	text
		.replace(lineBreak, '\n')
		.replace(unseen, '')
		.replace(lookalike, (letter) => lookalikes[letter] ?? letter)
		.normalize('NFC');

/** Typographic variants that nobody types into a search box; accents stay. */
const plainSigns = (text: string): string =>
	text
		.replace(/[‘’‚‛′`]/g, "'")
		.replace(/[“”„‟″«»]/g, '"')
		.replace(/…/g, '...')
		.replace(/[‐‑‒–—−]/g, '-')
		.replace(/\u00ad/g, '')
		.replace(/\s+/gu, ' ')
		.trim();

/**
 * The form that is stored beside a text and searched: `Điện Biên`, `Ðiện Biên` and `dien bien` are all
 * `dien bien`. Compatibility forms (full width, ligatures) are unfolded too. Folding merges words
 * (án, an), so an answer is ranked with {@link matchRank}.
 */
export const foldText = (text: string): string =>
	plainSigns(
		toNfc(text.normalize('NFKC'))
			.toLowerCase()
			.normalize('NFKD')
			.replace(/[\p{Mn}\p{Cf}]/gu, '')
			.replace(/đ/g, 'd')
	);

/** One syllable, i or y by taste of the writer: kỹ and kĩ, lý and lí, quý and quí. */
const iOrY = /(?<![\p{L}\p{N}])(h|k|l|m|s|t|qu)[iy](?![\p{L}\p{N}])/gu;

/**
 * The folded forms under which a query may stand in a folded text, the typed one first: `kĩ thuật`
 * also finds `kỹ thuật`. Only whole syllables are respelt, so `quy` still finds `quyết định`.
 */
export function foldedSpellings(query: string): string[] {
	const folded = foldText(query);
	return [...new Set([folded, folded.replace(iOrY, '$1y'), folded.replace(iOrY, '$1i')])];
}

/** Small letters, accents kept. */
const accented = (text: string): string => plainSigns(toNfc(text)).toLowerCase();

/**
 * The tone at the end of its word, so that hòa and hoà compare equal; a word without one ends in NUL,
 * which no text holds, so that hoa is not found in them.
 */
const tonesLast = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/[\p{L}\p{M}]+/gu, (word) =>
			word.replace(toneMarks, '').concat(word.match(toneMarks)?.join('') ?? '\0')
		);
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether the text holds the query with its very accents, wherever the writer puts the tone. */
export function hasExactAccents(query: string, text: string): boolean {
	const [wanted, held] = [accented(query), accented(text)];
	return held.includes(wanted) || tonesLast(held).includes(tonesLast(wanted));
}

/**
 * How well a text answers a query: 0 not at all, 1 when accents are ignored, 2 with its very accents.
 * A query typed without accents asks for nothing finer than 1: `an` means an, án and ẩn alike.
 */
export function matchRank(query: string, text: string): 0 | 1 | 2 {
	const folded = foldText(text);
	if (!foldedSpellings(query).some((spelling) => folded.includes(spelling))) return 0;
	return accented(query) !== foldText(query) && hasExactAccents(query, text) ? 2 : 1;
}

/** ASCII for file names in archives and for addresses: `Quy trình QT.TP.01` → `quy-trinh-qt-tp-01`. */
export const slugify = (text: string): string =>
	foldText(text)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
