import { type Actor, rolesIn } from '../actor.ts';
import { type Objection, objection } from '../refusal.ts';
import type { Gate } from '../workflow.ts';
import type { CarAction, CarSubject } from './subject.ts';
import { meetsTarget } from './states.ts';

type CarGate = Gate<CarSubject>;

const owns = (c: CarSubject, actor: Actor): boolean => c.ownerId === actor.personId;
/** Also who did so once: a CAR is not got rid of to be judged. */
const everOwned = (c: CarSubject, actor: Actor): boolean =>
	owns(c, actor) || c.formerOwnerIds.includes(actor.personId);
const isCoordinator = (c: CarSubject, actor: Actor): boolean =>
	rolesIn(actor, c.wardId).includes('coordinator');
const blank = (text: string | undefined): boolean => (text ?? '').trim() === '';

export const isOwner: CarGate = (c, actor) => (owns(c, actor) ? null : objection('not-the-owner'));

export const ownerOrCoordinator: CarGate = (c, actor) =>
	owns(c, actor) || isCoordinator(c, actor) ? null : objection('not-owner-or-coordinator');

export const reasonGiven: CarGate = (c) =>
	c.given !== null && blank(c.given.note) ? objection('reason-missing') : null;

export const noteGiven: CarGate = (c) =>
	c.given !== null && blank(c.given.note) ? objection('comment-missing') : null;

/** What an audit found is answered to the audit; it can be disputed there, not dropped here. */
export const notFromFinding: CarGate = (c) =>
	c.findingId === null ? null : objection('from-a-finding');

export const dismissalBySecondPerson: CarGate = (c, actor) => {
	if (c.dismissalProposedBy === null) return objection('dismissal-not-proposed');
	return c.dismissalProposedBy === actor.personId ? objection('second-person-needed') : null;
};

/** 10.2.1 b: the cause is determined, and by evidence. */
export const rootCauseProved: CarGate = (c) => {
	const roots = (c.given?.causes ?? c.causes).filter((cause) => cause.isRoot);
	if (c.state === 'contained' && c.given === null) return null;
	if (roots.length === 0) return objection('no-root-cause');
	return roots
		.filter((root) => blank(root.evidence))
		.map((root) => objection('root-cause-unproved', { cause: root.text }));
};

/** 10.2.1 b 3: whether similar nonconformities exist, or could occur. */
export const similarAnswered: CarGate = (c) => {
	if (c.state === 'contained' && c.given === null) return null;
	const { cases, note, linkCount } = c.given?.similar ?? {
		cases: c.similarCases,
		note: c.similarNote,
		linkCount: c.linkCount
	};
	if (cases === null) return objection('similar-unanswered');
	return cases === 'found' && linkCount === 0 && blank(note)
		? objection('similar-not-named')
		: null;
};

/** 10.2.1 c: every action meets a root cause, and no root cause stays without one. */
export const actionsMeetRootCauses: CarGate = (c): Objection | Objection[] => {
	const planned = c.actions.filter((action) => action.state !== 'cancelled');
	if (planned.length === 0) return objection('no-actions');
	const roots = c.causes.filter((cause) => cause.isRoot);
	return [
		...planned
			.filter((action) => !roots.some((root) => root.id === action.causeId))
			.map((action) => objection('action-without-root-cause', { action: action.description })),
		...roots
			.filter((root) => !planned.some((action) => action.causeId === root.id))
			.map((root) => objection('root-cause-without-action', { cause: root.text }))
	];
};

export const measured: CarGate = (c) =>
	blank(c.measure) || c.target === null || c.verifyFrom === null
		? objection('measure-missing')
		: null;

/** 10.2.1 d: an effect can be seen only once everything was done. */
export const verifiedAfterLastAction: CarGate = (c) => {
	const last = c.actions
		.map((action) => action.dueOn)
		.sort()
		.at(-1);
	return c.verifyFrom !== null && last !== undefined && c.verifyFrom <= last
		? objection('verification-too-early', { date: c.verifyFrom, lastDue: last })
		: null;
};

export const approvedByAnother: CarGate = (c, actor) =>
	everOwned(c, actor) || c.plannedBy === actor.personId ? objection('own-plan') : null;

export const planAsSubmitted: CarGate = (c) =>
	c.planUnchanged ? null : objection('content-changed-since-signed');

const actionOf = (c: CarSubject): CarAction | undefined =>
	c.actions.find((action) => action.id === c.given?.actionId);

/** On a mere look no action is meant yet: then one that is open is enough. */
export const actionOpen: CarGate = (c) => {
	const open = c.given ? actionOf(c)?.state === 'open' : c.actions.some((a) => a.state === 'open');
	return open ? null : objection('action-not-open');
};

export const actionOwnerOrCarOwner: CarGate = (c, actor) => {
	const meant = c.given ? [actionOf(c)] : c.actions;
	return owns(c, actor) || meant.some((action) => action?.ownerId === actor.personId)
		? null
		: objection('not-the-action-owner');
};

export const dueLater: CarGate = (c) => {
	const action = actionOf(c);
	const dueOn = c.given?.dueOn;
	return action !== undefined && dueOn !== undefined && dueOn <= action.dueOn
		? objection('due-not-later', { date: dueOn, due: action.dueOn })
		: null;
};

export const carDueLater: CarGate = (c) => {
	const dueOn = c.given?.dueOn;
	return c.dueOn !== null && dueOn !== undefined && dueOn <= c.dueOn
		? objection('due-not-later', { date: dueOn, due: c.dueOn })
		: null;
};

export const ownerAnother: CarGate = (c) =>
	c.given?.ownerId !== undefined && c.given.ownerId === c.ownerId
		? objection('owner-unchanged')
		: null;

export const doerAnother: CarGate = (c) =>
	c.given?.ownerId !== undefined && c.given.ownerId === actionOf(c)?.ownerId
		? objection('owner-unchanged')
		: null;

/** 10.2.1 c: a plan is not carried out under who approved it. */
export const ownerNotApprover: CarGate = (c) =>
	c.given?.ownerId !== undefined && c.given.ownerId === c.planApprovedBy
		? objection('owner-approved-plan')
		: null;

/** A cancelled action never counts as done: some other must still meet its cause. */
export const causeKeepsAnAction: CarGate = (c) => {
	const action = actionOf(c);
	if (!action) return null;
	const others = c.actions.filter(
		(other) =>
			other.id !== action.id && other.causeId === action.causeId && other.state !== 'cancelled'
	);
	return others.length === 0 ? objection('last-action-of-cause') : null;
};

export const actionsDone: CarGate = (c) => {
	const open = c.actions.filter((action) => action.state === 'open').length;
	const undone = c.causes.filter(
		(cause) =>
			c.actions.some((action) => action.causeId === cause.id) &&
			!c.actions.some((action) => action.causeId === cause.id && action.state !== 'cancelled')
	);
	return [
		...(open > 0 ? [objection('actions-open', { count: open })] : []),
		...undone.map((cause) => objection('root-cause-without-action', { cause: cause.text })),
		...(c.actions.length === 0 ? [objection('no-actions')] : [])
	];
};

/** 10.2.1 d: who verifies is neither owner nor doer, nor was to be. */
export const verifiedByAnother: CarGate = (c, actor) =>
	everOwned(c, actor) ||
	c.formerDoerIds.includes(actor.personId) ||
	c.actions.some((a) => a.ownerId === actor.personId || a.doneBy === actor.personId)
		? objection('verifier-took-part')
		: null;

export const waitingTimeOver: CarGate = (c) =>
	c.verifyFrom !== null && c.today < c.verifyFrom
		? objection('waiting-time-not-over', { date: c.verifyFrom })
		: null;

export const targetReached: CarGate = (c) => {
	const measured = c.given?.measured;
	return measured !== undefined &&
		c.target !== null &&
		!meetsTarget(measured, c.target.operator, c.target.value)
		? objection('target-missed', { measured, ...c.target })
		: null;
};

export const closedByAnother: CarGate = (c, actor) =>
	everOwned(c, actor) ? objection('owner-cannot-close') : null;

/** 10.2.1 f: “documents changed?” is proved by the revision before and the one after. */
export const documentsProved: CarGate = (c) => {
	if (c.given?.documentsChanged === undefined) return null;
	const documents = c.given.documents ?? [];
	if (!c.given.documentsChanged)
		return blank(c.given.documentsNote) ? objection('reason-missing') : null;
	if (documents.length === 0) return objection('no-document-named');
	return documents.flatMap(({ code, afterApproved, afterIssuedOn, hasBefore, afterIsFirst }) => {
		if (!afterApproved) return objection('document-not-revised', { code });
		if (afterIssuedOn === null || afterIssuedOn < c.foundOn)
			return objection('revision-before-nonconformity', { code });
		return hasBefore || afterIsFirst ? [] : objection('revision-before-missing', { code });
	});
};
