import type { Question } from '#lib/domain/audit/question.ts';
import type { Reader, Trx } from './transaction.ts';

/** A saved state of a ward's bank; none is ever changed. */
export type BankRevision = {
	revision: number;
	reason: string;
	createdAt: Date;
	/** Who saved it; null where this reader may not know. */
	createdBy: string | null;
};

/** Newest first, without their questions. */
export const bankRevisions = (db: Reader, wardId: number): Promise<BankRevision[]> =>
	db
		.selectFrom('questionBank as b')
		.leftJoin('person as p', 'p.id', 'b.createdBy')
		.select(['b.revision', 'b.reason', 'b.createdAt', 'p.fullName as createdBy'])
		.where('b.wardId', '=', wardId)
		.orderBy('b.revision', 'desc')
		.execute();

/**
 * The questions of one revision, or of the newest.
 * @returns undefined while the ward has saved none, or not this one.
 */
export const bankQuestions = (
	db: Reader,
	wardId: number,
	revision?: number
): Promise<{ revision: number; questions: Question[] } | undefined> =>
	db
		.selectFrom('questionBank')
		.select(['revision', 'questions'])
		.where('wardId', '=', wardId)
		.$if(revision !== undefined, (query) => query.where('revision', '=', revision as number))
		.orderBy('revision', 'desc')
		.limit(1)
		.executeTakeFirst();

/** Two who save over the same revision would write the same number: the second is refused as stale. */
export async function addBankRevision(
	trx: Trx,
	row: {
		wardId: number;
		revision: number;
		questions: Question[];
		reason: string;
		createdAt: Date;
		createdBy: string;
	}
): Promise<void> {
	await trx
		.insertInto('questionBank')
		.values({ ...row, questions: JSON.stringify(row.questions) })
		.execute();
}
