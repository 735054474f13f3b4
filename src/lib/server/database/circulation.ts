import { sql } from 'kysely';
import { overdueDays } from '#lib/domain/document/review-due.ts';
import { endOfDay } from './history.ts';
import type { Reader } from './transaction.ts';

type RevisionKey = { wardId: number; id: string };

/** Where the copies of a revision went, and which were back on a day. */
export async function copiesOf(db: Reader, { wardId, id }: RevisionKey, day: string) {
	const rows = await db
		.selectFrom('distribution as x')
		.leftJoin('person as p', 'p.id', 'x.recalledBy')
		.where('x.wardId', '=', wardId)
		.where('x.revisionId', '=', id)
		.select([
			'x.id',
			'x.recipient',
			'x.departmentId',
			'x.personId',
			'x.copies',
			'x.copyNumber',
			'x.medium',
			'x.recalledOn',
			sql<string>`coalesce(p.full_name, '')`.as('recalledByName')
		])
		.orderBy('x.copyNumber')
		.orderBy('x.recipient')
		.orderBy('x.id')
		.execute();
	return rows.map((row) =>
		row.recalledOn !== null && row.recalledOn > day
			? { ...row, recalledOn: null, recalledByName: '' }
			: row
	);
}
export type CopyLine = Awaited<ReturnType<typeof copiesOf>>[number];

/**
 * Who was asked to read a revision, by given name, and who had done so on a day; where that was on
 * paper, who wrote it down later, when and why.
 */
export async function receiptsOf(db: Reader, { wardId, id }: RevisionKey, day: string) {
	const rows = await db
		.selectFrom('acknowledgement as a')
		.leftJoin('person as p', 'p.id', 'a.personId')
		.leftJoin('acknowledgementOnPaper as w', (join) =>
			join
				.onRef('w.wardId', '=', 'a.wardId')
				.onRef('w.revisionId', '=', 'a.revisionId')
				.onRef('w.personId', '=', 'a.personId')
		)
		.leftJoin('person as b', 'b.id', 'w.byId')
		.where('a.wardId', '=', wardId)
		.where('a.revisionId', '=', id)
		.select([
			'a.personId',
			'a.requestedFrom',
			'a.dueOn',
			'a.acknowledgedAt',
			'w.at as recordedAt',
			'w.reason as recordedBecause',
			sql<string>`coalesce(p.full_name, '')`.as('name'),
			sql<string>`coalesce(b.full_name, '')`.as('recordedBy')
		])
		.orderBy('p.nameSortKey')
		.orderBy('a.personId')
		.execute();
	return rows.map((row) => {
		const done = row.acknowledgedAt !== null && row.acknowledgedAt < endOfDay(day);
		return {
			...row,
			acknowledgedAt: done ? row.acknowledgedAt : null,
			overdueDays: done ? 0 : overdueDays(row.dueOn, day)
		};
	});
}
export type ReceiptLine = Awaited<ReturnType<typeof receiptsOf>>[number];

/**
 * Paper copies of a document that were still out on a day although what they say no longer held
 * (ISO 9001:2015 7.5.3.2 d: no unintended use of obsolete documents).
 */
export const obsoleteCopies = (
	db: Reader,
	{ wardId, documentId, day }: { wardId: number; documentId: string; day: string }
) =>
	db
		.selectFrom('revision as r')
		.innerJoin('document as d', (join) =>
			join.onRef('d.wardId', '=', 'r.wardId').onRef('d.id', '=', 'r.documentId')
		)
		.innerJoin('distribution as x', (join) =>
			join.onRef('x.wardId', '=', 'r.wardId').onRef('x.revisionId', '=', 'r.id')
		)
		.where('r.wardId', '=', wardId)
		.where('r.documentId', '=', documentId)
		.where('r.state', '=', 'approved')
		.where((eb) => eb.or([eb('r.effectiveUntil', '<', day), eb('d.withdrawnOn', '<=', day)]))
		.where('x.medium', '=', 'paper')
		.where('x.copies', '>', 0)
		.where((eb) => eb.or([eb('x.recalledOn', 'is', null), eb('x.recalledOn', '>', day)]))
		.select([
			'x.id',
			'x.recipient',
			'x.copies',
			'x.copyNumber',
			'r.id as revisionId',
			'r.issue',
			'r.revision',
			'r.effectiveUntil'
		])
		.orderBy('r.issue')
		.orderBy('r.revision')
		.orderBy('x.copyNumber')
		.orderBy('x.id')
		.execute();
export type ObsoleteCopy = Awaited<ReturnType<typeof obsoleteCopies>>[number];
