import type { Reader } from './transaction.ts';

/** The printed file of an approved revision. */
export type RevisionFile = {
	code: string;
	issue: number;
	revision: number;
	sha256: string;
};

/**
 * @param asked.revisionId which revision; null for the one in force on `day`.
 * @returns undefined where the ward's document has no such printed revision.
 */
export async function revisionFile(
	db: Reader,
	asked: { wardId: number; code: string; revisionId: string | null; day: string }
): Promise<RevisionFile | undefined> {
	const { wardId, code, revisionId, day } = asked;
	const file = await db
		.selectFrom('revision as r')
		.innerJoin('document as d', (join) =>
			join.onRef('d.wardId', '=', 'r.wardId').onRef('d.id', '=', 'r.documentId')
		)
		.select(['d.code', 'r.issue', 'r.revision', 'r.pdfSha256 as sha256'])
		.where('r.wardId', '=', wardId)
		.where('d.code', '=', code)
		.where('r.state', '=', 'approved')
		.where((eb) =>
			revisionId === null
				? eb.and([
						eb('r.effectiveFrom', '<=', day),
						eb.or([eb('r.effectiveUntil', 'is', null), eb('r.effectiveUntil', '>=', day)]),
						eb.or([eb('d.withdrawnOn', 'is', null), eb('d.withdrawnOn', '>', day)])
					])
				: eb('r.id', '=', revisionId)
		)
		.executeTakeFirst();
	return file?.sha256 ? { ...file, sha256: file.sha256 } : undefined;
}
