import { addDays, startOfDay } from '#lib/domain/calendar/dates.ts';
import type { MoveStep } from '#lib/domain/document/lifecycle.ts';
import { type TimelineEntry, type TimelineFacts, timeline } from '#lib/domain/document/timeline.ts';
import { changesOf } from './document-owners.ts';
import type { Reader } from './transaction.ts';

type DocumentId = { wardId: number; documentId: string };

/** The first instant after a day in Việt Nam. */
export const endOfDay = (day: string): Date => startOfDay(addDays(day, 1));

/**
 * The story of a document until the end of a day, the latest first: what happened to each revision that
 * the reader may see, who signed, what was confirmed and which copies came back.
 */
export async function documentHistory(
	db: Reader,
	document: DocumentId,
	until: string
): Promise<TimelineEntry[]> {
	return timeline({
		moves: await moves(db, document, until),
		signatures: await signatures(db, document, until),
		confirmations: await confirmations(db, document, until),
		recalls: await recalls(db, document, until),
		owners: await owners(db, document, until)
	});
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

async function moves(db: Reader, document: DocumentId, until: string) {
	const rows = await ofDocument(db, document)
		.innerJoin('revisionMove as m', (join) =>
			join.onRef('m.wardId', '=', 'r.wardId').onRef('m.revisionId', '=', 'r.id')
		)
		.leftJoin('person as p', 'p.id', 'm.actorId')
		.select(['m.at', 'm.step', 'm.note', 'm.actorId', 'p.fullName'])
		.where('m.at', '<', endOfDay(until))
		.orderBy('m.at', 'desc')
		.orderBy('m.id')
		.execute();
	return rows.map(({ fullName, step, ...row }): TimelineFacts['moves'][number] => ({
		...numbered(row),
		// Written by recordMove alone, which takes nothing else.
		step: step as MoveStep,
		actorName: fullName ?? ''
	}));
}

async function signatures(db: Reader, document: DocumentId, until: string) {
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
		.execute();
	return rows.map(numbered);
}

async function confirmations(db: Reader, document: DocumentId, until: string) {
	const rows = await ofDocument(db, document)
		.innerJoin('reviewConfirmation as c', (join) =>
			join.onRef('c.wardId', '=', 'r.wardId').onRef('c.revisionId', '=', 'r.id')
		)
		.leftJoin('person as p', 'p.id', 'c.personId')
		.select(['c.confirmedOn as day', 'c.note', 'c.personId as actorId', 'p.fullName'])
		.where('c.confirmedOn', '<=', until)
		.orderBy('c.confirmedOn', 'desc')
		.orderBy('c.id')
		.execute();
	return rows.map(({ fullName, ...row }) => ({ ...numbered(row), actorName: fullName ?? '' }));
}

async function recalls(db: Reader, document: DocumentId, until: string) {
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
