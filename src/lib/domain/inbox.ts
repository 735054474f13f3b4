import type { Role } from './actor.ts';
import { type AuditNumber, auditNumber } from './audit/numbering.ts';
import type { AuditPage } from './audit/page-moves.ts';
import type { RevisionState } from './document/lifecycle.ts';
import type { RevisionNumber } from './document/numbering.ts';
import { type CarNumber, carNumber } from './nonconformity/numbering.ts';
import type { CarPage } from './nonconformity/story.ts';

/** “Việc của tôi”: what waits for a person, in whatever ward; the order here decides between equals. */
export const documentWork = [
	'approve',
	'review',
	'mend-returned',
	'resolve-comment',
	'finish-draft',
	'acknowledge',
	'confirm-review-due',
	'recall-copies',
	'hand-over'
] as const;
/** By the page on which it is done. */
export const auditWork = [
	'acknowledgement',
	'report/acknowledgement',
	'team',
	'confirmation',
	'timetable',
	'notice',
	'checklist/edit',
	'start',
	'meetings/opening',
	'checklist',
	'meetings/closing',
	'report',
	'report/issue',
	'closing'
] as const satisfies AuditPage[];
export const findingWork = ['answer-findings', 'decide-disputes', 'close-findings'] as const;
export const carWork = [
	'triage',
	'dismissal',
	'containment',
	'analysis',
	'plan',
	'approval',
	'actions',
	'completion',
	'verification',
	'closing',
	'handover',
	'actions/handover'
] as const satisfies (CarPage | 'actions' | 'handover' | 'actions/handover')[];

export type DocumentWork = (typeof documentWork)[number];
export type AuditWork = (typeof auditWork)[number] | (typeof findingWork)[number];
export type CarWork = (typeof carWork)[number];
/** Somebody else's turn: nothing to do but to ask. */
type Watch = 'watch';

type Common = {
	wardId: number;
	wardSlug: string;
	title: string;
	/** 'YYYY-MM-DD': since when it waits. */
	since: string;
	dueOn: string | null;
	overdueDays: number;
	/** Unresolved remarks, paper copies, unanswered lines, findings; else 0. */
	count: number;
	/** For 'watch': whom it waits for, by name; for what is to be handed over: who had it. */
	waitingFor: string[];
};
export type DocumentItem = Common & {
	about: 'document';
	kind: DocumentWork | Watch;
	documentCode: string;
	number: RevisionNumber;
	revisionId: string;
	/** What the revision is in, for 'watch': whose desk it lies on. */
	state: RevisionState;
};
export type AuditItem = Common & {
	about: 'audit';
	kind: AuditWork;
	audit: AuditNumber;
};
export type CarItem = Common & {
	about: 'car';
	kind: CarWork | Watch;
	car: CarNumber;
	/** For 'actions' and 'actions/handover': which. */
	actionId: string | null;
};
export type InboxItem = DocumentItem | AuditItem | CarItem;

/** Among equals documents come first, then audits, then CARs, each in the order of its work. */
const order: readonly string[] = [
	...documentWork.map((kind) => `document ${kind}`),
	...[...auditWork, ...findingWork].map((kind) => `audit ${kind}`),
	...carWork.map((kind) => `car ${kind}`)
];

/** What it is known by: QT.TP.01, ĐGNB-2026-01, CAR-2026-003. */
export function inboxCode(item: InboxItem): string {
	switch (item.about) {
		case 'document':
			return item.documentCode;
		case 'audit':
			return auditNumber(item.audit);
		case 'car':
			return carNumber(item.car);
	}
}

/**
 * What is due first comes first; what has no due date stands by how long it has waited, and what others
 * must do comes last. Equal ones keep the order of their kinds, then the one they came in.
 */
export function orderInbox(items: readonly InboxItem[]): InboxItem[] {
	const day = (item: InboxItem): string => item.dueOn ?? item.since;
	return items.toSorted(
		(a, b) =>
			Number(a.kind === 'watch') - Number(b.kind === 'watch') ||
			(day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0) ||
			order.indexOf(`${a.about} ${a.kind}`) - order.indexOf(`${b.about} ${b.kind}`)
	);
}

/** A revision that is being worked on, as far as the question "whose turn is it" goes. */
export type OpenWork = {
	state: RevisionState;
	round: number;
	authorId: string;
	authorName: string;
	drafterIds: string[];
	ownerId: string;
	unresolvedComments: number;
	undecided: { personId: string; name: string }[];
	/** Who may approve in this ward today, by name. */
	approvers: string[];
};
export type Me = { personId: string; roles: readonly Role[]; mayApprove: boolean };

/** What an open revision asks of this person; null when it is nobody's business of theirs. */
export function turnOf(
	work: OpenWork,
	me: Me
): { kind: DocumentItem['kind']; waitingFor: string[] } | null {
	const mine = (kind: DocumentWork) => ({ kind, waitingFor: [] });
	const isAuthor = work.authorId === me.personId;
	if (work.state === 'draft' && isAuthor)
		return mine(work.round > 1 || work.unresolvedComments > 0 ? 'mend-returned' : 'finish-draft');
	if (work.state === 'in_review') {
		if (work.undecided.some((r) => r.personId === me.personId)) return mine('review');
		if (isAuthor && work.unresolvedComments > 0) return mine('resolve-comment');
	}
	const drafted = isAuthor || work.drafterIds.includes(me.personId);
	if (work.state === 'in_approval' && me.mayApprove && !drafted) return mine('approve');
	const follows = isAuthor || work.ownerId === me.personId || me.roles.includes('coordinator');
	return follows ? { kind: 'watch', waitingFor: waitingFor(work) } : null;
}

/** Whose turn it is, by name. */
export function waitingFor(
	work: Pick<OpenWork, 'state' | 'approvers' | 'authorName'> & { undecided: { name: string }[] }
): string[] {
	if (work.state === 'in_approval') return work.approvers;
	if (work.state === 'in_review' && work.undecided.length > 0)
		return work.undecided.map((r) => r.name);
	return [work.authorName];
}
