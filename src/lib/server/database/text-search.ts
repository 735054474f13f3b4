import { type RawBuilder, sql } from 'kysely';
import { foldText, foldedSpellings, toNfc } from '#lib/i18n/text/normalise.ts';

/** More of a query than this says nothing more about what is looked for. */
const longestQuery = 200;
const mostWords = 10;

export type TextSearch = {
	/** True where every word stands in the folded text, in any order. */
	matches: (folded: RawBuilder<string>) => RawBuilder<boolean>;
	/** 0 with the very accents that were typed, 1 the words in a row, 2 the words anywhere. */
	rank: (folded: RawBuilder<string>, written: RawBuilder<string>) => RawBuilder<number>;
};

/** @returns null for a query without a word. */
export function textSearch(query: string): TextSearch | null {
	const typed = toNfc(query).slice(0, longestQuery);
	const words = foldText(typed).split(' ').slice(0, mostWords);
	if (words[0] === '') return null;
	const phrase = containing(foldedSpellings(typed));
	const accents = accentPattern(typed);
	return {
		matches: (folded) =>
			sql`(${sql.join(
				words.map((word) => sql`${folded} like any (${containing(foldedSpellings(word))}::text[])`),
				sql` and `
			)})`,
		rank: (folded, written) =>
			sql`case ${accents === null ? sql`` : sql`when ${written} ~ ${accents} then 0`}
				when ${folded} like any (${phrase}::text[]) then 1 else 2 end`
	};
}

const containing = (spellings: string[]): string[] =>
	spellings.map((s) => `%${s.replace(/[\\%_]/g, '\\$&')}%`);

/**
 * A regular expression (PostgreSQL's and JavaScript's alike) for the query with its very accents,
 * capitals or not, the tone on either vowel of oa, oe, uy (hòa, hoà). It asks the database neither for
 * a collation nor for its idea of lower case, in which the two engines differ.
 * @returns null when the query has no accents: then nothing is finer than the folded text.
 */
export function accentPattern(query: string): string | null {
	const typed = toNfc(query).trim();
	if (foldText(typed) === typed.toLowerCase().replace(/\s+/g, ' ')) return null;
	const parts = typed.normalize('NFD');
	const early = parts.replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])/gi, '$1$3$2');
	const late = parts.replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/gi, '$1$3$2');
	const spellings = [typed, early.normalize('NFC'), late.normalize('NFC')];
	return [...new Set(spellings)].map(anyCase).join('|');
}

const anyCase = (text: string): string =>
	text.replace(/\s+|./gsu, (sign) => {
		if (/^\s/.test(sign)) return '\\s+';
		const [small, capital] = [sign.toLowerCase(), sign.toUpperCase()];
		if (small !== capital) return `(?:${small}|${capital})`;
		return /[!-/:-@[-`{-~]/.test(sign) ? `\\${sign}` : sign;
	});
