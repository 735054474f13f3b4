import type { Insertable } from 'kysely';
import type { RevisionComment } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

type RevisionKey = { wardId: number; id: string };

/** Who reviews a revision in one round, by name. */
export const reviewersOf = (db: Reader, { wardId, id }: RevisionKey, round: number) =>
	db
		.selectFrom('reviewer as x')
		.innerJoin('person as p', 'p.id', 'x.personId')
		.select(['x.personId', 'p.fullName as name', 'x.decision', 'x.decidedAt'])
		.where('x.wardId', '=', wardId)
		.where('x.revisionId', '=', id)
		.where('x.round', '=', round)
		.orderBy('p.nameSortKey')
		.execute();

export async function nameReviewers(
	trx: Trx,
	{ wardId, id }: RevisionKey,
	round: number,
	personIds: readonly string[]
): Promise<void> {
	if (personIds.length === 0) return;
	await trx
		.insertInto('reviewer')
		.values(personIds.map((personId) => ({ wardId, revisionId: id, round, personId })))
		.execute();
}

export async function dismissReviewers(
	trx: Trx,
	{ wardId, id }: RevisionKey,
	round: number,
	personIds: readonly string[]
): Promise<void> {
	if (personIds.length === 0) return;
	await trx
		.deleteFrom('reviewer')
		.where('wardId', '=', wardId)
		.where('revisionId', '=', id)
		.where('round', '=', round)
		.where('personId', 'in', personIds)
		.where('decision', 'is', null)
		.execute();
}

export async function decide(
	trx: Trx,
	{ wardId, id }: RevisionKey,
	round: number,
	personId: string,
	decision: 'agreed' | 'returned',
	at: Date
): Promise<void> {
	await trx
		.updateTable('reviewer')
		.set({ decision, decidedAt: at })
		.where('wardId', '=', wardId)
		.where('revisionId', '=', id)
		.where('round', '=', round)
		.where('personId', '=', personId)
		.execute();
}

export async function addComment(trx: Trx, comment: Insertable<RevisionComment>): Promise<void> {
	await trx.insertInto('revisionComment').values(comment).execute();
}

export const commentsOf = (db: Reader, { wardId, id }: RevisionKey) =>
	db
		.selectFrom('revisionComment')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('revisionId', '=', id)
		.orderBy('at')
		.orderBy('id')
		.execute();

/** @returns false when there is no such open remark on this revision. */
export async function resolveComment(
	trx: Trx,
	revision: RevisionKey,
	commentId: string,
	answer: { resolution: string; resolvedBy: string; resolvedAt: Date }
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('revisionComment')
		.set(answer)
		.where('wardId', '=', revision.wardId)
		.where('revisionId', '=', revision.id)
		.where('id', '=', commentId)
		.where('resolvedAt', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

export async function recordConfirmation(
	trx: Trx,
	confirmation: {
		wardId: number;
		id: string;
		documentId: string;
		revisionId: string;
		confirmedOn: string;
		personId: string;
		note: string;
	}
): Promise<void> {
	await trx.insertInto('reviewConfirmation').values(confirmation).execute();
}

/** Whether the document's periodic review was already confirmed on this day. */
export const confirmedOn = async (
	db: Reader,
	wardId: number,
	documentId: string,
	day: string
): Promise<boolean> =>
	(await db
		.selectFrom('reviewConfirmation')
		.select('id')
		.where('wardId', '=', wardId)
		.where('documentId', '=', documentId)
		.where('confirmedOn', '=', day)
		.executeTakeFirst()) !== undefined;
