import { legalValidities } from '#lib/domain/document/legal-validity.ts';
import { compareCodes, compareText } from '#lib/i18n/text/sort.ts';
import type { ExternalDocument } from '#lib/server/database/external-documents.ts';
import { type Paging, answers, choiceOf, pagingOf, wordsOf } from './list.ts';

/** The order of a legal document's kinds, the highest first; what is not named here comes after. */
const hierarchy = [
	'Hiến pháp',
	'Bộ luật',
	'Luật',
	'Pháp lệnh',
	'Nghị quyết',
	'Nghị định',
	'Quyết định',
	'Thông tư liên tịch',
	'Thông tư'
];

export const externalDocumentSorts = ['kind', 'number', 'title', 'effective', 'checked'] as const;
export type ExternalDocumentQuery = ReturnType<typeof externalDocumentQuery>;

/** What the ward rests on, unless all that is entered is asked for (`scope=all`). */
export const externalDocumentQuery = (params: URLSearchParams) => ({
	q: wordsOf(params),
	scope: choiceOf(params, 'scope', ['all']) ?? 'used',
	kind: wordsOf(params, 'kind'),
	validity: choiceOf(params, 'validity', legalValidities),
	sort: choiceOf(params, 'sort', externalDocumentSorts) ?? 'kind',
	direction: choiceOf(params, 'direction', ['asc', 'desc']) ?? 'asc',
	...pagingOf(params)
});

/** The rows that were asked for, in the order asked for; not yet paged. */
export function chosenExternalDocuments(
	rows: readonly ExternalDocument[],
	query: Omit<ExternalDocumentQuery, keyof Paging>
): ExternalDocument[] {
	const chosen = rows.filter(
		(row) =>
			(query.scope === 'all' || row.usedBy.length > 0) &&
			(query.kind === '' || row.kind === query.kind) &&
			(query.validity === undefined || row.validity === query.validity) &&
			answers(query.q, [row.number, row.title, row.issuer, row.kind])
	);
	const turn = query.direction === 'desc' ? -1 : 1;
	return chosen.toSorted(
		(a, b) => turn * comparers[query.sort](a, b) || compareCodes(a.number, b.number)
	);
}

type Comparer = (a: ExternalDocument, b: ExternalDocument) => number;
const byDay = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '');
const rank = ({ kind }: ExternalDocument): number =>
	hierarchy.includes(kind) ? hierarchy.indexOf(kind) : hierarchy.length;

const comparers: Record<ExternalDocumentQuery['sort'], Comparer> = {
	kind: (a, b) =>
		rank(a) - rank(b) || compareText(a.kind, b.kind) || -byDay(a.issuedOn, b.issuedOn),
	number: (a, b) => compareCodes(a.number, b.number),
	title: (a, b) => compareText(a.title, b.title),
	effective: (a, b) => byDay(a.effectiveFrom, b.effectiveFrom),
	checked: (a, b) => byDay(a.checkedOn, b.checkedOn)
};
