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
