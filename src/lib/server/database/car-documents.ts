import type { CarKey } from './cars.ts';
import type { Reader, Trx } from './transaction.ts';

/** A revision with the one of the same document before it; for a first one that is null. */
const withBefore = (db: Reader, wardId: number) =>
	db
		.selectFrom('revision as r')
		.innerJoin('document as d', (join) =>
			join.onRef('d.wardId', '=', 'r.wardId').onRef('d.id', '=', 'r.documentId')
		)
		.leftJoin('revision as b', (join) =>
			join
				.onRef('b.wardId', '=', 'r.wardId')
				.on((eb) =>
					eb(
						'b.id',
						'=',
						eb
							.selectFrom('revision as p')
							.select('p.id')
							.whereRef('p.wardId', '=', 'r.wardId')
							.whereRef('p.documentId', '=', 'r.documentId')
							.where('p.state', '=', 'approved')
							.whereRef('p.effectiveFrom', '<', 'r.effectiveFrom')
							.orderBy('p.effectiveFrom', 'desc')
							.limit(1)
					)
				)
		)
		.select([
			'r.id',
			'r.documentId',
			'r.state',
			'r.issue',
			'r.revision',
			'r.title',
			'r.issuedOn',
			'r.effectiveFrom',
			'd.code',
			'b.id as beforeId',
			'b.issue as beforeIssue',
			'b.revision as beforeRevision'
		])
		.where('r.wardId', '=', wardId)
		.orderBy('r.issuedOn', 'desc')
		.orderBy('d.codeSortKey')
		.orderBy('r.id');

export type RevisionSince = Awaited<ReturnType<typeof revisionsNamed>>[number];

/** Approved revisions that could show a change: issued on the day given or later, the latest first. */
export const revisionsSince = (db: Reader, wardId: number, day: string) =>
	withBefore(db, wardId).where('r.state', '=', 'approved').where('r.issuedOn', '>=', day).execute();

/** The revisions with these ids, as far as they are of this ward. */
export const revisionsNamed = async (db: Reader, wardId: number, ids: readonly string[]) =>
	ids.length === 0 ? [] : withBefore(db, wardId).where('r.id', 'in', ids).execute();

/** What shows that documents were changed, with the numbers and days of both revisions. */
export const documentsOfCar = (db: Reader, car: CarKey) =>
	db
		.selectFrom('carDocument as c')
		.innerJoin('document as d', (join) =>
			join.onRef('d.wardId', '=', 'c.wardId').onRef('d.id', '=', 'c.documentId')
		)
		.innerJoin('revision as a', (join) =>
			join.onRef('a.wardId', '=', 'c.wardId').onRef('a.id', '=', 'c.afterRevisionId')
		)
		.leftJoin('revision as b', (join) =>
			join.onRef('b.wardId', '=', 'c.wardId').onRef('b.id', '=', 'c.beforeRevisionId')
		)
		.select([
			'd.code',
			'a.title',
			'a.id as afterId',
			'a.issue',
			'a.revision',
			'a.effectiveFrom',
			'b.id as beforeId',
			'b.issue as beforeIssue',
			'b.revision as beforeRevision'
		])
		.where('c.wardId', '=', car.wardId)
		.where('c.carId', '=', car.id)
		.orderBy('d.codeSortKey')
		.execute();

export async function addDocuments(
	trx: Trx,
	car: CarKey,
	revisions: readonly RevisionSince[]
): Promise<void> {
	if (revisions.length === 0) return;
	await trx
		.insertInto('carDocument')
		.values(
			revisions.map((r) => ({
				wardId: car.wardId,
				carId: car.id,
				documentId: r.documentId,
				beforeRevisionId: r.beforeId,
				afterRevisionId: r.id
			}))
		)
		.execute();
}
