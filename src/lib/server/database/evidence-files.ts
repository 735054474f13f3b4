import type { Selectable } from 'kysely';
import type { EvidenceFile } from './schema.ts';
import type { Reader } from './transaction.ts';

export type EvidenceRow = Selectable<EvidenceFile>;

/** Photographs and files that are evidence of these subjects, in the order in which they were added. */
export const evidenceOf = async (
	db: Reader,
	wardId: number,
	subjectIds: readonly string[]
): Promise<EvidenceRow[]> =>
	subjectIds.length === 0
		? []
		: db
				.selectFrom('evidenceFile')
				.selectAll()
				.where('wardId', '=', wardId)
				.where('subjectId', 'in', subjectIds)
				.orderBy('addedAt')
				.orderBy('id')
				.execute();
