import { type Objection, objection } from '../refusal.ts';
import { isEmptyRichText } from '../rich-text.ts';
import { hasService } from './kinds.ts';
import type { RevisionGate, RevisionSubject } from './lifecycle.ts';
import { limitHours, totalStepHours } from './step-times.ts';

const hasDrafted = (r: RevisionSubject, personId: string): boolean =>
	r.authorId === personId || r.drafterIds.includes(personId);

/** ISO 9001:2015 7.5.2 c: review and approval are another person's work than drafting. */
export const notOwnWork: RevisionGate = (r, actor) =>
	hasDrafted(r, actor.personId) ? objection('own-work') : null;

export const authorOrOwner: RevisionGate = (r, actor) =>
	r.authorId === actor.personId || r.ownerId === actor.personId
		? null
		: objection('not-the-author');

export const isReviewer: RevisionGate = (r, actor) =>
	r.reviewers.some((x) => x.personId === actor.personId) ? null : objection('not-a-reviewer');

export const undecided: RevisionGate = (r, actor) =>
	r.reviewers.some((x) => x.personId === actor.personId && x.decision !== null)
		? objection('already-decided')
		: null;

export const reviewerOrApprover: RevisionGate = (r, actor) => {
	if (r.state === 'in_review') return isReviewer(r, actor);
	return r.mayApproveToday ? null : objection('no-authority-today', { date: r.today });
};

export const authorityToday: RevisionGate = (r) =>
	r.mayApproveToday ? null : objection('no-authority-today', { date: r.today });

/** What product.md asks of a draft before anybody else spends time on it. */
export const complete: RevisionGate = (r) =>
	missingParts(r).map((part) => objection('part-missing', { part }));

/** Names of what is still missing, in the order of the page; [] when the draft can be submitted. */
export function missingParts(r: RevisionSubject): string[] {
	const { content: c } = r;
	const missing: string[] = [];
	const need = (part: string, ok: boolean) => {
		if (!ok) missing.push(part);
	};
	need('title', r.title.trim() !== '');
	need('reason', r.reason.trim() !== '');
	need('clauses', r.clauses.length > 0);
	need('purpose', !isEmptyRichText(c.purpose));
	if (hasService(r.kind)) {
		const s = c.service;
		need('legal_bases', (s?.legalBases.length ?? 0) > 0);
		need('dossier', (s?.dossier.length ?? 0) > 0);
		need('deadline', limitHours(c) !== null);
		need('fees', (s?.fees.length ?? 0) > 0);
		need('place', (s?.place ?? '').trim() !== '');
		need('result', (s?.result ?? '').trim() !== '');
		need('steps', c.steps.length > 0);
		need('records', c.records.length > 0);
	} else if (r.kind === 'system_procedure' || r.kind === 'internal_procedure') {
		need('steps', c.steps.length > 0);
		need('records', c.records.length > 0);
	} else need('body', !isEmptyRichText(c.body));
	return missing;
}

/** ISO 9001:2015 7.5.3.2: documents of external origin are identified and controlled. */
export const legalBasesInForce: RevisionGate = (r) =>
	r.legalBases
		.filter((b) => b.status !== 'in_force')
		.map((b) =>
			b.status === 'unknown'
				? objection('legal-basis-unknown', { number: b.number })
				: objection('legal-basis-not-in-force', { number: b.number, date: r.today })
		);

export const stepsWithinLimit: RevisionGate = (r): Objection | null => {
	const limit = limitHours(r.content);
	const hours = totalStepHours(r.content.steps);
	return limit !== null && hours > limit
		? objection('steps-exceed-limit', { hours, limitHours: limit })
		: null;
};

/** ISO 9001:2015 6.3: a change is planned, with what else it touches. */
export const otherDocumentsAnswered: RevisionGate = (r) =>
	r.otherDocuments === null || r.otherDocuments.trim() === ''
		? objection('other-documents-unanswered')
		: null;

export const reviewersNamed: RevisionGate = (r) => {
	if (r.reviewers.length === 0) return objection('no-reviewers');
	return r.reviewers
		.filter((x) => hasDrafted(r, x.personId))
		.map((x) => objection('reviewer-is-author', { name: x.name }));
};

export const reviewersDecided: RevisionGate = (r) => {
	const open = r.reviewers.filter((x) => x.decision !== 'agreed');
	if (r.reviewers.length === 0) return objection('no-reviewers');
	return open.length ? objection('reviewers-undecided', { names: open.map((x) => x.name) }) : null;
};

export const commentsResolved: RevisionGate = (r) =>
	r.unresolvedComments > 0
		? objection('comments-unresolved', { count: r.unresolvedComments })
		: null;

export const redlineStored: RevisionGate = (r) =>
	r.hasPredecessor && !r.hasRedline ? objection('redline-missing') : null;

export const contentAsSigned: RevisionGate = (r) =>
	r.contentUnchangedSinceSigned ? null : objection('content-changed-since-signed');

export const distributed: RevisionGate = (r) =>
	r.distributionCount === 0 ? objection('no-distribution') : null;

export const commented: RevisionGate = (r) =>
	r.given !== null && (r.given.note ?? '').trim() === '' && r.ownCommentsThisRound === 0
		? objection('comment-missing')
		: null;

export const reasonGiven: RevisionGate = (r) =>
	r.given !== null && (r.given.note ?? '').trim() === '' ? objection('reason-missing') : null;

export const decisionNumbered: RevisionGate = (r) =>
	r.given !== null && (r.given.decisionNumber ?? '').trim() === ''
		? objection('decision-number-missing')
		: null;

export const effectiveFromTodayOn: RevisionGate = (r) => {
	const from = r.given?.effectiveFrom;
	if (!from) return null;
	if (from < r.today) return objection('effective-date-past', { date: from, today: r.today });
	return r.predecessorFrom !== null && from <= r.predecessorFrom
		? objection('effective-date-not-after-predecessor', {
				date: from,
				predecessorFrom: r.predecessorFrom
			})
		: null;
};
