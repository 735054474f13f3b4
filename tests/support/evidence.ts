import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { DB } from '#lib/server/database/schema.ts';
import { type RevisionRef, insertRow, morning, sha256Of } from './documents.ts';
import type { PersonName, World } from './world.ts';

/** What hangs on a revision: reviewers, remarks, moves, signatures, copies, receipts, confirmations. */
type Child<T extends keyof DB> = Partial<Omit<Insertable<DB[T]>, 'wardId' | 'revisionId'>>;
const of = ({ wardId, id }: RevisionRef) => ({ wardId, revisionId: id });

export const aReviewer = (
	w: World,
	r: RevisionRef,
	person: PersonName,
	given: Child<'reviewer'> = {}
) =>
	insertRow(w, 'reviewer', {
		...of(r),
		round: 1,
		personId: w.ids[person],
		decidedAt: given.decision ? morning('2026-11-05') : null,
		...given
	});

export const aComment = (
	w: World,
	r: RevisionRef,
	person: PersonName,
	given: Child<'revisionComment'> = {}
) =>
	insertRow(w, 'revisionComment', {
		...of(r),
		id: randomUUID(),
		round: 1,
		authorId: w.ids[person],
		part: 'steps',
		text: 'Bổ sung thời gian của bước 2',
		at: morning('2026-11-05'),
		...given
	});

export const aMove = (
	w: World,
	r: RevisionRef,
	person: PersonName,
	given: Child<'revisionMove'> = {}
) =>
	insertRow(w, 'revisionMove', {
		...of(r),
		id: randomUUID(),
		step: 'submit',
		fromState: 'draft',
		toState: 'in_review',
		actorId: w.ids[person],
		at: morning('2026-11-04'),
		...given
	});

export const aSignature = (
	w: World,
	r: RevisionRef,
	person: PersonName,
	given: Child<'signature'> = {}
) =>
	insertRow(w, 'signature', {
		...of(r),
		id: randomUUID(),
		round: 1,
		signerId: w.ids[person],
		meaning: 'draft',
		contentSha256: sha256Of('content'),
		signerName: 'Nguyễn Thị Lan',
		signerTitle: 'Công chức Văn phòng – Thống kê',
		at: morning('2026-11-04'),
		...given
	});

export const aCopy = (w: World, r: RevisionRef, given: Child<'distribution'> = {}) =>
	insertRow(w, 'distribution', {
		...of(r),
		id: randomUUID(),
		recipient: 'Bộ phận Một cửa',
		departmentId: w.departments.oneStop,
		medium: 'paper',
		...given
	});

export const anAcknowledgement = (
	w: World,
	r: RevisionRef,
	person: PersonName,
	given: Child<'acknowledgement'> = {}
) =>
	insertRow(w, 'acknowledgement', {
		...of(r),
		personId: w.ids[person],
		requestedFrom: '2026-01-05',
		dueOn: '2026-01-12',
		...given
	});

export const aConfirmation = (w: World, r: RevisionRef, person: PersonName, confirmedOn: string) =>
	insertRow(w, 'reviewConfirmation', {
		...of(r),
		documentId: r.documentId,
		id: randomUUID(),
		confirmedOn,
		personId: w.ids[person],
		note: 'Còn phù hợp'
	});

export const aLegalDocument = (
	w: World,
	number: string,
	given: Partial<Insertable<DB['legalDocument']>> = {}
) =>
	insertRow(w, 'legalDocument', {
		number,
		kind: 'Luật',
		title: 'Luật Hộ tịch',
		issuer: 'Quốc hội',
		effectiveFrom: '2016-01-01',
		source: 'Công báo',
		checkedOn: '2026-01-05',
		...given
	});
