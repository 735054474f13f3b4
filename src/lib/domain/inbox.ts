import type { Role } from './actor.ts';
import type { RevisionState } from './document/lifecycle.ts';
import type { RevisionNumber } from './document/numbering.ts';

/** “Việc của tôi”: what waits for a person, in whatever ward; the order here decides between equals. */
export const inboxKinds = [
	'approve',
	'review',
	'mend-returned',
	'resolve-comment',
	'finish-draft',
	'acknowledge',
	'confirm-review-due',
	'recall-copies',
	'watch' // somebody else's turn: nothing to do but to ask
] as const;
export type InboxKind = (typeof inboxKinds)[number];

export type InboxItem = {
	kind: InboxKind;
	wardId: number;
	wardSlug: string;
	documentCode: string;
	title: string;
	number: RevisionNumber;
	revisionId: string;
	/** What the revision is in, for 'watch': whose desk it lies on. */
	state: RevisionState;
	/** 'YYYY-MM-DD': since when it waits. */
	since: string;
	dueOn: string | null;
	overdueDays: number;
	/** Unresolved remarks, or paper copies; else 0. */
	count: number;
	/** For 'watch': whom it waits for, by name. */
	waitingFor: string[];
};

/** The page on which the work is done in one step; '' is the document's own. */
const pages: Record<InboxKind, string> = {
	approve: 'approval',
	review: 'review',
	'mend-returned': 'edit',
	'resolve-comment': '',
	'finish-draft': 'edit',
	acknowledge: 'acknowledgement',
	'confirm-review-due': 'confirmation',
	'recall-copies': 'distribution',
	watch: ''
};

export const inboxHref = ({ kind, wardSlug, documentCode }: InboxItem): string =>
	['', wardSlug, 'documents', encodeURIComponent(documentCode), pages[kind]]
		.filter((part, i) => i === 0 || part !== '')
		.join('/');

/**
 * What is due first comes first; what has no due date stands by how long it has waited, and what others
 * must do comes last. Equal ones keep the order of {@link inboxKinds}, then the one they came in.
 */
export function orderInbox(items: readonly InboxItem[]): InboxItem[] {
	const day = (item: InboxItem): string => item.dueOn ?? item.since;
	return items.toSorted(
		(a, b) =>
			Number(a.kind === 'watch') - Number(b.kind === 'watch') ||
			(day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0) ||
			inboxKinds.indexOf(a.kind) - inboxKinds.indexOf(b.kind)
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
export function turnOf(work: OpenWork, me: Me): { kind: InboxKind; waitingFor: string[] } | null {
	const mine = (kind: InboxKind) => ({ kind, waitingFor: [] });
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
