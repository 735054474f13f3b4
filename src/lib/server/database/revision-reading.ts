import { sql } from 'kysely';
import { type Standing, standingOn } from '#lib/domain/document/standing.ts';
import * as signatures from './signatures.ts';
import type { Reader } from './transaction.ts';

type RevisionKey = { wardId: number; id: string };

const withNames = (db: Reader, wardId: number) =>
	db
		.selectFrom('revision as r')
		.innerJoin('document as d', (join) =>
			join.onRef('d.wardId', '=', 'r.wardId').onRef('d.id', '=', 'r.documentId')
		)
		.leftJoin('person as author', 'author.id', 'r.authorId')
		.leftJoin('person as approver', 'approver.id', 'r.approvedBy')
		.where('r.wardId', '=', wardId)
		.select([
			'r.wardId',
			'r.id',
			'r.documentId',
			'd.code',
			'd.withdrawnOn',
			'r.state',
			'r.issue',
			'r.revision',
			'r.title',
			'r.reason',
			'r.changedParts',
			'r.authorId',
			'r.decisionNumber',
			'r.issuedOn',
			'r.effectiveFrom',
			'r.effectiveUntil',
			'r.approvedAt',
			'r.contentSha256',
			'r.pdfSha256',
			'r.pdfPages',
			'r.retentionUntil',
			'r.disposal',
			sql<string>`coalesce(author.full_name, '')`.as('authorName'),
			sql<string>`coalesce(approver.full_name, '')`.as('approverName')
		]);

export type RevisionLine = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number] & {
	standing: Standing;
};

/**
 * The revisions of a document that may be seen on a day, the latest first, without their contents.
 * @param asked.live whether those still open, or cancelled, are among them: they are of today alone.
 * @param asked.most that many of the latest; all by default.
 */
export async function revisionLines(
	db: Reader,
	{ wardId, documentId, day, live, most }: RevisionsAsked
): Promise<RevisionLine[]> {
	const rows = await withNames(db, wardId)
		.where('r.documentId', '=', documentId)
		.where((eb) =>
			eb.or([
				eb.and([eb('r.state', '=', 'approved'), eb('r.issuedOn', '<=', day)]),
				...(live ? [eb('r.state', '<>', 'approved')] : [])
			])
		)
		.orderBy('r.issue', 'desc')
		.orderBy('r.revision', 'desc')
		.orderBy('r.createdAt', 'desc')
		.limit(most ?? null)
		.execute();
	return rows.map((row) => ({ ...row, standing: standingOn(day, row, row) }));
}
type RevisionsAsked = {
	wardId: number;
	documentId: string;
	day: string;
	live: boolean;
	most?: number;
};

/** One revision with everything it says; undefined where there is none that the reader may see. */
export async function revisionById(db: Reader, { wardId, id }: RevisionKey, day: string) {
	const row = await withNames(db, wardId)
		.leftJoin('person as saver', 'saver.id', 'r.updatedBy')
		.where('r.id', '=', id)
		.select([
			'r.content',
			'r.clauses',
			'r.otherDocuments',
			'r.drafterIds',
			'r.version',
			'r.round',
			'r.submittedAt',
			'r.updatedAt',
			'r.redline',
			sql<string>`coalesce(saver.full_name, '')`.as('updatedByName')
		])
		.executeTakeFirst();
	return row && { ...row, standing: standingOn(day, row, row) };
}
export type FullRevision = NonNullable<Awaited<ReturnType<typeof revisionById>>>;

/** Every remark on a revision, in the order in which they were made, with the names of both sides. */
export const remarksOn = (db: Reader, { wardId, id }: RevisionKey) =>
	db
		.selectFrom('revisionComment as c')
		.leftJoin('person as author', 'author.id', 'c.authorId')
		.leftJoin('person as resolver', 'resolver.id', 'c.resolvedBy')
		.where('c.wardId', '=', wardId)
		.where('c.revisionId', '=', id)
		.select([
			'c.id',
			'c.round',
			'c.part',
			'c.text',
			'c.at',
			'c.authorId',
			'c.resolvedAt',
			'c.resolution',
			sql<string>`coalesce(author.full_name, '')`.as('authorName'),
			sql<string>`coalesce(resolver.full_name, '')`.as('resolvedByName')
		])
		.orderBy('c.at')
		.orderBy('c.id')
		.execute();
export type Remark = Awaited<ReturnType<typeof remarksOn>>[number];

/** Every signature on a revision, in the order in which they were given. */
export const signaturesOn = (db: Reader, key: RevisionKey): Promise<signatures.SignatureRow[]> =>
	signatures.ofRevision(db, key);
