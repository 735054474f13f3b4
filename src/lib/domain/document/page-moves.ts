import { type Actor, rolesIn } from '../actor.ts';
import { may } from '../permissions.ts';
import type { Objection } from '../refusal.ts';
import type { Move } from '../workflow.ts';
import { draftingObjection } from './drafting.ts';
import type { RevisionState, RevisionStep } from './lifecycle.ts';

/** What can be done about a document, by the name of the page on which it is done. */
export const documentActs = [
	'edit',
	'submission',
	'review',
	'return',
	'approval',
	'cancellation',
	'distribution',
	'acknowledgement',
	'confirmation',
	'revision',
	'owner',
	'withdrawal'
] as const;
export type DocumentAct = (typeof documentActs)[number];

const actOfStep: Record<Exclude<RevisionStep, 'pass'>, DocumentAct> = {
	submit: 'submission',
	agree: 'review',
	return: 'return',
	approve: 'approval',
	cancel: 'cancellation'
};

export type OfferedMoves = {
	/** What waits for this person; null when nothing does. */
	primary: DocumentAct | null;
	others: DocumentAct[];
	/** What this person could do, were it not for these objections. */
	closed: { act: DocumentAct; objections: Objection[] }[];
};

export type MovesSubject = {
	wardId: number;
	ownerId: string;
	/** Of the revision that is being worked on; null when there is none. */
	open: { state: RevisionState; authorId: string } | null;
	/** Of the open revision, or of the newest. */
	moves: Move<RevisionStep>[];
	withdrawn: boolean;
	everApproved: boolean;
	inForce: boolean;
	/** Whether the periodic review is overdue or comes soon. */
	reviewDue: boolean;
	/** Whether this person was asked to acknowledge what holds, and has not. */
	acknowledgementWaits: boolean;
};

/**
 * What a document's page offers one person: first what waits for that person, then what else may be
 * done, then what stays closed and why. Each is what its use case accepts: it asks the same rules.
 */
export function offeredMoves(subject: MovesSubject, actor: Actor): OfferedMoves {
	const { open, moves } = subject;
	const drafts = mayDraft(subject, actor);
	const steps = open
		? moves.filter((m): m is Move<keyof typeof actOfStep> => concerns(m, drafts))
		: [];
	const closed = steps
		.filter((m) => m.objections.length > 0)
		.map((m) => ({ act: actOfStep[m.step], objections: m.objections }));
	const offered = [
		...steps.filter((m) => m.objections.length === 0).map((m) => actOfStep[m.step]),
		...otherActs(subject, actor, drafts)
	];
	const primary = waiting.find((act) => offered.includes(act) && waits(act, subject)) ?? null;
	const others = documentActs.filter((act) => offered.includes(act) && act !== primary);
	return { primary, others, closed };
}

/** In this order: others wait for the first ones. */
const waiting: readonly DocumentAct[] = [
	'approval',
	'review',
	'submission',
	'edit',
	'acknowledgement',
	'confirmation'
];

const waits = (act: DocumentAct, { reviewDue }: MovesSubject): boolean =>
	act !== 'confirmation' || reviewDue;

function mayDraft({ wardId, ownerId, open }: MovesSubject, actor: Actor): boolean {
	const draft = { wardId, ownerId, authorId: open?.authorId ?? null };
	return may(actor, 'revision.edit', wardId) && draftingObjection(draft, actor) === null;
}

/** A step that this person has no part in is not shown closed: it is somebody else's. */
const concerns = ({ step, objections }: Move<RevisionStep>, drafts: boolean): boolean =>
	step !== 'pass' &&
	!objections.some(
		({ code }) =>
			code === 'not-a-reviewer' ||
			(code === 'not-the-author' && !drafts) ||
			// To who may approve by role, the closed approval says it already.
			(code === 'no-authority-today' && step === 'return')
	);

function otherActs(subject: MovesSubject, actor: Actor, drafts: boolean): DocumentAct[] {
	const { wardId, open, withdrawn, everApproved, inForce } = subject;
	const acts: DocumentAct[] = [];
	if (open?.state === 'draft' && drafts) acts.push('edit');
	if (open && drafts) acts.push('distribution');
	if (subject.acknowledgementWaits) acts.push('acknowledgement');
	if (!withdrawn && may(actor, 'document.change_owner', wardId)) acts.push('owner');
	if (open || withdrawn) return acts;
	const leads = rolesIn(actor, wardId).some((role) => role === 'head' || role === 'deputy');
	if (inForce && may(actor, 'document.confirm', wardId) && (drafts || leads))
		acts.push('confirmation');
	if (drafts) acts.push('revision');
	if (everApproved && may(actor, 'document.withdraw', wardId)) acts.push('withdrawal');
	return acts;
}
