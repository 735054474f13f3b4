import type { Reader } from './transaction.ts';

/** Documents of which something was ever approved, by code, under their last approved title. */
export const approvedDocuments = (
	db: Reader,
	wardId: number
): Promise<{ id: string; code: string; title: string }[]> =>
	db
		.selectFrom('document as d')
		.innerJoin('revision as r', (join) =>
			join.onRef('r.wardId', '=', 'd.wardId').onRef('r.documentId', '=', 'd.id')
		)
		.distinctOn(['d.codeSortKey', 'd.id'])
		.select(['d.id', 'd.code', 'r.title'])
		.where('d.wardId', '=', wardId)
		.where('r.state', '=', 'approved')
		.orderBy('d.codeSortKey')
		.orderBy('d.id')
		.orderBy('r.issue', 'desc')
		.orderBy('r.revision', 'desc')
		.execute();
