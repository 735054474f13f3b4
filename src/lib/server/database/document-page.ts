import { sql } from 'kysely';
import { type Redline, compareContents } from '#lib/domain/document/compare.ts';
import type { Content } from '#lib/domain/document/content.ts';
import { overdueDays } from '#lib/domain/document/review-due.ts';
import type { Standing } from '#lib/domain/document/standing.ts';
import type { TimelineEntry } from '#lib/domain/document/timeline.ts';
import * as circulation from './circulation.ts';
import { documentsOn } from './documents-on.ts';
import * as documents from './documents.ts';
import { documentHistory, endOfDay, lastTurn } from './history.ts';
import { type LegalStatus, statusOn } from './legal.ts';
import { reviewersOf } from './reviews.ts';
import {
	type FullRevision,
	type Remark,
	type RevisionLine,
	remarksOn,
	revisionById,
	revisionLines,
	signaturesOn
} from './revision-reading.ts';
import type { SignatureRow } from './signatures.ts';
import type { Reader } from './transaction.ts';

/** A legal basis as cited, with what the register of legal documents says of it on the day. */
export type CitedBasis = NonNullable<Content['service']>['legalBases'][number] &
	Pick<LegalStatus, 'status'> & { effectiveUntil: string | null; replacedBy: string | null };

export type OpenRevision = FullRevision & {
	/** Of the round that runs. */
	reviewers: Awaited<ReturnType<typeof reviewersOf>>;
	remarks: Remark[];
	signatures: SignatureRow[];
	copies: circulation.CopyLine[];
	legalBases: CitedBasis[];
	/** Against the revision shown beside it: as stored with the review, else as it stands now. */
	redline: Redline | null;
	/** When it came to where it lies. */
	since: Date;
};

export type DocumentPage = {
	document: documents.DocumentRow & {
		ownerName: string;
		/** '' for the whole ward. */
		departmentName: string;
	};
	/** Of the document on the day; null when there was nothing of it yet. */
	standing: Standing | null;
	/** What holds on the day, else what will, else what held last; null before the first approval. */
	shown:
		| (FullRevision & {
				remarks: Remark[];
				signatures: SignatureRow[];
				copies: circulation.CopyLine[];
				receipts: circulation.ReceiptLine[];
				legalBases: CitedBasis[];
		  })
		| null;
	/** What is being worked on today, for those who may see it. */
	open: OpenRevision | null;
	/** The latest ones, and one more where there are more than a page shows. */
	revisions: RevisionLine[];
	obsoleteCopies: circulation.ObsoleteCopy[];
	/** Of what is in force on the day. */
	review: { dueOn: string; overdueDays: number } | null;
	/** Likewise. */
	history: TimelineEntry[];
};

/** What of a long life the page shows; the rest stands on the page of its history. */
export const mostShown = { revisions: 8, history: 5 };

type Asked = { wardId: number; code: string; asOf: string; today: string };

/**
 * Everything that a document's page tells, as of a day; what happened later is left out.
 * @param asked.code as stored (NFC)
 * @returns null when there is no such document, or nothing of it that the reader may ever see.
 */
export async function documentPage(db: Reader, asked: Asked): Promise<DocumentPage | null> {
	const { wardId, asOf } = asked;
	const document = await documents.byCode(db, wardId, asked.code);
	if (!document) return null;
	const key = { wardId, documentId: document.id };
	const live = asOf === asked.today;
	const [onDay] = await overview(db, key, asOf, live);
	if (!onDay && !(await everSeen(db, key))) return null;

	const shownId = onDay && onDay.effectiveFrom !== null ? onDay.revisionId : null;
	const openId = onDay?.openRevisionId ?? (shownId === null ? (onDay?.revisionId ?? null) : null);
	const shown = shownId ? await revisionById(db, { wardId, id: shownId }, asOf) : undefined;
	const open = openId ? await revisionById(db, { wardId, id: openId }, asOf) : undefined;
	const withdrawn = document.withdrawnOn !== null && document.withdrawnOn <= asOf;
	return {
		document: {
			...document,
			...(withdrawn ? {} : { withdrawnOn: null, withdrawalReason: null }),
			...(await names(db, document, asOf))
		},
		standing: onDay?.standing ?? null,
		shown: shown ? await withCirculation(db, shown, asOf) : null,
		open: open && open.state !== 'cancelled' ? await withReview(db, open, shown, asOf) : null,
		revisions: await revisionLines(db, {
			...key,
			day: asOf,
			live,
			most: mostShown.revisions + 1
		}),
		obsoleteCopies: await circulation.obsoleteCopies(db, { ...key, day: asOf }),
		review: onDay?.reviewDueOn
			? { dueOn: onDay.reviewDueOn, overdueDays: overdueDays(onDay.reviewDueOn, asOf) }
			: null,
		history: await documentHistory(db, key, asOf, mostShown.history + 1)
	};
}

type Key = { wardId: number; documentId: string };
type OnDay = {
	revisionId: string;
	openRevisionId: string | null;
	effectiveFrom: string | null;
	standing: Standing;
	reviewDueOn: string | null;
};

async function overview(db: Reader, key: Key, day: string, live: boolean): Promise<OnDay[]> {
	const { rows } = await sql<OnDay>`
		select revision_id, open_revision_id, effective_from, standing, review_due_on
		from (${documentsOn(day, live, sql`d.ward_id = ${key.wardId} and d.id = ${key.documentId}::uuid`)}) x`.execute(
		db
	);
	return rows;
}

const everSeen = async (db: Reader, { wardId, documentId }: Key): Promise<boolean> =>
	(await db
		.selectFrom('revision')
		.select('id')
		.where('wardId', '=', wardId)
		.where('documentId', '=', documentId)
		.limit(1)
		.executeTakeFirst()) !== undefined;

async function names(db: Reader, { ownerId, departmentId }: documents.DocumentRow, day: string) {
	const owner = await db
		.selectFrom('person')
		.select('fullName')
		.where('id', '=', ownerId)
		.executeTakeFirst();
	const department = await db
		.selectFrom('unitVersion')
		.select('name')
		.where('unitId', '=', departmentId)
		.where('validFrom', '<=', day)
		.orderBy('validFrom', 'desc')
		.limit(1)
		.executeTakeFirst();
	return { ownerName: owner?.fullName ?? '', departmentName: department?.name ?? '' };
}

const withCirculation = async (db: Reader, revision: FullRevision, day: string) => ({
	...revision,
	remarks: await remarksOn(db, revision),
	signatures: (await signaturesOn(db, revision)).filter((s) => s.at < endOfDay(day)),
	copies: await circulation.copiesOf(db, revision, day),
	receipts: await circulation.receiptsOf(db, revision, day),
	legalBases: await citedBases(db, revision.content, day)
});

const withReview = async (
	db: Reader,
	revision: FullRevision,
	shown: FullRevision | undefined,
	day: string
): Promise<OpenRevision> => ({
	...revision,
	reviewers: await reviewersOf(db, revision, revision.round),
	remarks: await remarksOn(db, revision),
	signatures: (await signaturesOn(db, revision)).filter((s) => s.round === revision.round),
	copies: await circulation.copiesOf(db, revision, day),
	legalBases: await citedBases(db, revision.content, day),
	redline: revision.redline ?? (shown ? compareContents(shown, revision) : null),
	since: (await lastTurn(db, revision, day)) ?? revision.updatedAt
});

async function citedBases(db: Reader, content: Content, day: string): Promise<CitedBasis[]> {
	const cited = content.service?.legalBases ?? [];
	const numbers = cited.map((basis) => basis.number);
	if (numbers.length === 0) return [];
	const statuses = new Map((await statusOn(db, numbers, day)).map((s) => [s.number, s.status]));
	const rows = await db
		.selectFrom('legalDocument')
		.select(['number', 'effectiveUntil', 'replacedBy'])
		.where('number', 'in', numbers)
		.execute();
	const known = new Map(rows.map((row) => [row.number, row]));
	return cited.map((basis) => ({
		...basis,
		status: statuses.get(basis.number) ?? 'unknown',
		effectiveUntil: known.get(basis.number)?.effectiveUntil ?? null,
		replacedBy: known.get(basis.number)?.replacedBy ?? null
	}));
}
