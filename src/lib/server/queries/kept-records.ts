import { fields } from '#lib/domain/document/kinds.ts';
import { compareText } from '#lib/i18n/text/sort.ts';
import type { KeptRecord } from '#lib/server/database/kept-records.ts';
import { type Paging, answers, choiceOf, pagingOf, wordsOf } from './list.ts';

export const keptRecordSorts = ['code', 'name', 'retention'] as const;
export type KeptRecordQuery = ReturnType<typeof keptRecordQuery>;

export const keptRecordQuery = (params: URLSearchParams) => ({
	q: wordsOf(params),
	field: choiceOf(params, 'field', fields),
	medium: choiceOf(params, 'medium', ['paper', 'electronic', 'both']),
	sort: choiceOf(params, 'sort', keptRecordSorts) ?? 'code',
	direction: choiceOf(params, 'direction', ['asc', 'desc']) ?? 'asc',
	...pagingOf(params)
});

/** The rows that were asked for; by code they stand as they were read. Not yet paged. */
export function chosenRecords(
	rows: readonly KeptRecord[],
	query: Omit<KeptRecordQuery, keyof Paging>
): KeptRecord[] {
	const chosen = rows.filter(
		(row) =>
			(query.field === undefined || row.field === query.field) &&
			(query.medium === undefined || row.medium === query.medium) &&
			answers(query.q, [row.name, row.code, row.title, row.keeper, row.basis])
	);
	if (query.sort === 'code') return query.direction === 'asc' ? chosen : chosen.toReversed();
	const turn = query.direction === 'desc' ? -1 : 1;
	const compare = query.sort === 'name' ? byName : byRetention;
	return chosen.toSorted((a, b) => turn * compare(a, b));
}

const byName = (a: KeptRecord, b: KeptRecord): number => compareText(a.name, b.name);
/** What is kept for ever is kept longest. */
const byRetention = (a: KeptRecord, b: KeptRecord): number =>
	(a.retentionYears ?? 1000) - (b.retentionYears ?? 1000);
