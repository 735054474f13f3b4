import { foldText, foldedSpellings, toNfc } from '#lib/i18n/text/normalise.ts';

/**
 * What an address asks of a list. Addresses are typed, shortened and sent on by people: a value that
 * means nothing is as good as none.
 */
export const pageSizes = [25, 50, 100] as const;
export type Paging = { page: number; pageSize: number };

export function pagingOf(params: URLSearchParams): Paging {
	const page = Number(params.get('page'));
	const size = Number(params.get('size'));
	return {
		page: Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1,
		pageSize: pageSizes.find((allowed) => allowed === size) ?? 50
	};
}

export const choiceOf = <const T extends string>(
	params: URLSearchParams,
	name: string,
	choices: readonly T[]
): T | undefined => choices.find((choice) => choice === params.get(name));

/** Words that were typed to be looked for; '' for none. */
export const wordsOf = (params: URLSearchParams, name = 'q'): string =>
	toNfc(params.get(name) ?? '')
		.trim()
		.slice(0, 200);

/** One page of rows that are all at hand. */
export const pageOf = <T>(rows: readonly T[], { page, pageSize }: Paging): T[] =>
	rows.slice((page - 1) * pageSize, page * pageSize);

/** Whether every word of the query stands in one of the texts, accents aside. */
export function answers(query: string, texts: readonly string[]): boolean {
	const held = foldText(texts.join(' '));
	return foldText(query)
		.split(' ')
		.every((word) => foldedSpellings(word).some((spelling) => held.includes(spelling)));
}
