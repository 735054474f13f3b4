import { addDays, startOfDay } from '#lib/domain/calendar/dates.ts';
import type { MoveStep } from '#lib/domain/document/lifecycle.ts';
import { type TimelineEntry, type TimelineFacts, timeline } from '#lib/domain/document/timeline.ts';
import { changesOf } from './document-owners.ts';
import type { Reader } from './transaction.ts';

type DocumentId = { wardId: number; documentId: string };
/** Until the end of which day, and how many of the latest of each kind; `limit null` is all. */
type Span = { until: string; most: number | null };

/** The first instant after a day in Việt Nam. */
export const endOfDay = (day: string): Date => startOfDay(addDays(day, 1));

/**
 * The story of a document until the end of a day, the latest first: what happened to each revision that
 * the reader may see, who signed, what was confirmed and which copies came back.
 * @param most that many of the latest entries: what a page shows costs the same after many years.
 */
export async function documentHistory(
	db: Reader,
	document: DocumentId,
	until: string,
	most: number | null = null
): Promise<TimelineEntry[]> {
	const span = { until, most };
	const entries = timeline({
		moves: await moves(db, document, span),
		signatures: await signatures(db, document, span),
		confirmations: await confirmations(db, document, span),
		recalls: await recalls(db, document, span),
		owners: await owners(db, document, until)
	});
	return most === null ? entries : entries.slice(0, most);
}

/** Since when a revision lies where it lies on a day: the last step that gave it to somebody else. */
export async function lastTurn(
	db: Reader,
	{ wardId, id }: { wardId: number; id: string },
	until: string
): Promise<Date | null> {
	const turn = await db
		.selectFrom('revisionMove')
		.select('at')
		.where('wardId', '=', wardId)
		.where('revisionId', '=', id)
		.where('step', '<>', 'agree')
		.where('at', '<', endOfDay(until))
		.orderBy('at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return turn?.at ?? null;
}

const ofDocument = (db: Reader, { wardId, documentId }: DocumentId) =>
	db
		.selectFrom('revision as r')
		.where('r.wardId', '=', wardId)
		.where('r.documentId', '=', documentId)
		.select(['r.id as revisionId', 'r.issue', 'r.revision']);

type Numbered = { issue: number; revision: number };
const numbered = <T extends Numbered>({ issue, revision, ...row }: T) => ({
	...row,
	revisionNumber: { issue, revision }
});

async function moves(db: Reader, document: DocumentId, { until, most }: Span) {
	const rows = await ofDocument(db, document)
		.innerJoin('revisionMove as m', (join) =>
			join.onRef('m.wardId', '=', 'r.wardId').onRef('m.revisionId', '=', 'r.id')
		)
		.leftJoin('person as p', 'p.id', 'm.actorId')
		.select(['m.at', 'm.step', 'm.note', 'm.actorId', 'p.fullName'])
		.where('m.at', '<', endOfDay(until))
		.orderBy('m.at', 'desc')
		.orderBy('m.id')
		.limit(most)
		.execute();
	return rows.map(({ fullName, step, ...row }): TimelineFacts['moves'][number] => ({
		...numbered(row),
		// Written by recordMove alone, which takes nothing else.
		step: step as MoveStep,
		actorName: fullName ?? ''
	}));
}

async function signatures(db: Reader, document: DocumentId, { until, most }: Span) {
	const rows = await ofDocument(db, document)
		.innerJoin('signature as s', (join) =>
			join.onRef('s.wardId', '=', 'r.wardId').onRef('s.revisionId', '=', 'r.id')
		)
		.select([
			's.at',
			's.signerId as actorId',
			's.signerName as actorName',
			's.meaning',
			's.contentSha256',
			's.delegatorName'
		])
		.where('s.at', '<', endOfDay(until))
		.orderBy('s.at', 'desc')
		.orderBy('s.id')
		// One a move or confirmation at most, and those that came after them.
		.limit(most && 3 * most)
		.execute();
	return rows.map(numbered);
}

async function confirmations(db: Reader, document: DocumentId, { until, most }: Span) {
	const rows = await ofDocument(db, document)
		.innerJoin('reviewConfirmation as c', (join) =>
			join.onRef('c.wardId', '=', 'r.wardId').onRef('c.revisionId', '=', 'r.id')
		)
		.leftJoin('person as p', 'p.id', 'c.personId')
		.select(['c.confirmedOn as day', 'c.note', 'c.personId as actorId', 'p.fullName'])
		.where('c.confirmedOn', '<=', until)
		.orderBy('c.confirmedOn', 'desc')
		.orderBy('c.id')
		.limit(most)
		.execute();
	return rows.map(({ fullName, ...row }) => ({ ...numbered(row), actorName: fullName ?? '' }));
}

async function recalls(db: Reader, document: DocumentId, { until, most }: Span) {
	const rows = await ofDocument(db, document)
		.innerJoin('distribution as x', (join) =>
			join.onRef('x.wardId', '=', 'r.wardId').onRef('x.revisionId', '=', 'r.id')
		)
		.leftJoin('person as p', 'p.id', 'x.recalledBy')
		.select(['x.recalledOn', 'x.recipient', 'x.copies', 'p.fullName'])
		.where('x.recalledOn', '<=', until)
		.orderBy('x.recalledOn', 'desc')
		.orderBy('x.copyNumber')
		.orderBy('x.id')
		.limit(most)
		.execute();
	return rows.map(({ fullName, recalledOn, ...row }) => ({
		...numbered(row),
		day: recalledOn ?? until,
		actorName: fullName ?? ''
	}));
}

async function owners(db: Reader, document: DocumentId, until: string) {
	const rows = await changesOf(db, document, endOfDay(until));
	return rows.map(({ at, reason, nameBefore, nameAfter, byName }) => ({
		at,
		note: reason,
		before: nameBefore ?? '',
		after: nameAfter ?? '',
		actorName: byName ?? ''
	}));
}
