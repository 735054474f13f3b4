import type { Content } from '#lib/domain/document/content.ts';
import type { Reader } from './transaction.ts';

/** Full names of people, as far as the asker may see them. */
export async function namesOf(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('person')
		.select(['id', 'fullName'])
		.where('id', 'in', ids)
		.execute();
	return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}

/** Codes and latest titles of documents, as far as the asker may see them. */
export async function documentNames(
	db: Reader,
	wardId: number,
	ids: readonly string[]
): Promise<Map<string, { code: string; title: string }>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('document as d')
		.leftJoin('revision as r', (join) =>
			join.onRef('r.wardId', '=', 'd.wardId').onRef('r.documentId', '=', 'd.id')
		)
		.distinctOn('d.id')
		.select(['d.id', 'd.code', 'r.title'])
		.where('d.wardId', '=', wardId)
		.where('d.id', 'in', ids)
		.orderBy('d.id')
		.orderBy('r.issue', 'desc')
		.orderBy('r.revision', 'desc')
		.execute();
	return new Map(rows.map(({ id, code, title }) => [id, { code, title: title ?? '' }]));
}

/** Documents that a finding can be about, in force on a day; steps of those that the audit covers. */
export async function findingPlaces(
	db: Reader,
	{ wardId, auditId }: { wardId: number; auditId: string },
	day: string
): Promise<{ id: string; code: string; title: string; steps: Content['steps'] }[]> {
	const rows = await db
		.selectFrom('document as d')
		.innerJoin('revision as r', (join) =>
			join.onRef('r.wardId', '=', 'd.wardId').onRef('r.documentId', '=', 'd.id')
		)
		.leftJoin('auditScope as s', (join) =>
			join
				.onRef('s.wardId', '=', 'd.wardId')
				.onRef('s.documentId', '=', 'd.id')
				.on('s.auditId', '=', auditId)
		)
		.distinctOn('d.codeSortKey')
		.select(['d.id', 'd.code', 'r.title', 'r.content', 's.id as scopeId'])
		.where('d.wardId', '=', wardId)
		.where('r.state', '=', 'approved')
		.where('r.effectiveFrom', '<=', day)
		.where((eb) => eb.or([eb('r.effectiveUntil', 'is', null), eb('r.effectiveUntil', '>=', day)]))
		.orderBy('d.codeSortKey')
		.execute();
	return rows
		.toSorted((a, b) => Number(a.scopeId === null) - Number(b.scopeId === null))
		.map(({ id, code, title, content, scopeId }) => ({
			id,
			code,
			title,
			steps: scopeId === null ? [] : content.steps
		}));
}
