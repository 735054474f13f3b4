import type { Gate, Steps } from '../workflow.ts';
import type { Content } from './content.ts';
import * as gates from './gates.ts';
import type { DocumentKind } from './kinds.ts';

export const revisionStates = [
	'draft', // soạn thảo
	'in_review', // xem xét
	'in_approval', // phê duyệt
	'approved', // đã phê duyệt; whether in force is a question of dates
	'cancelled' // hủy dự thảo
] as const;
export type RevisionState = (typeof revisionStates)[number];

/** All a gate may look at. Dates are ISO days in Asia/Ho_Chi_Minh. */
export type RevisionSubject = {
	wardId: number;
	state: RevisionState;
	today: string;
	authorId: string;
	/** Everybody who saved or signed the draft, the author included. */
	drafterIds: string[];
	/** The person answerable for the document (người phụ trách), who may draft it besides a coordinator. */
	ownerId: string;
	kind: DocumentKind;
	title: string;
	clauses: string[];
	content: Content;
	reason: string;
	otherDocuments: string | null;
	reviewers: { personId: string; name: string; decision: 'agreed' | 'returned' | null }[];
	unresolvedComments: number;
	ownCommentsThisRound: number;
	/** Validity on `today` of each legal basis cited, from the register of legal documents. */
	legalBases: { number: string; status: 'in_force' | 'not_in_force' | 'unknown' }[];
	hasPredecessor: boolean;
	predecessorFrom: string | null;
	hasRedline: boolean;
	distributionCount: number;
	/** True when the actor is the head today, or holds a recorded delegation for today. */
	mayApproveToday: boolean;
	contentUnchangedSinceSigned: boolean;
	/** What the step itself brings: filled by the use case from the form, null on a mere look. */
	given: { note?: string; effectiveFrom?: string; decisionNumber?: string } | null;
};

export type RevisionGate = Gate<RevisionSubject>;

/** ISO 9001:2015 7.5.2 c, 7.5.3: from draft to in force. What is in force is a range of dates. */
export const revisionSteps = {
	submit: {
		from: ['draft'],
		to: 'in_review',
		by: 'revision.submit',
		unless: [
			gates.authorOrOwner,
			gates.complete,
			gates.legalBasesInForce,
			gates.stepsWithinLimit,
			gates.otherDocumentsAnswered,
			gates.reviewersNamed
		]
	},
	agree: {
		from: ['in_review'],
		to: 'in_review',
		by: 'revision.review',
		unless: [gates.notOwnWork, gates.isReviewer, gates.undecided, gates.contentAsSigned]
	},
	pass: {
		from: ['in_review'],
		to: 'in_approval',
		by: 'revision.review',
		unless: [gates.reviewersDecided, gates.commentsResolved, gates.redlineStored]
	},
	return: {
		from: ['in_review', 'in_approval'],
		to: 'draft',
		by: 'revision.return',
		unless: [gates.reviewerOrApprover, gates.commented]
	},
	approve: {
		from: ['in_approval'],
		to: 'approved',
		by: 'revision.approve',
		unless: [
			gates.notOwnWork,
			gates.authorityToday,
			gates.reviewersDecided,
			gates.commentsResolved,
			gates.redlineStored,
			gates.contentAsSigned,
			gates.legalBasesInForce,
			gates.distributed,
			gates.decisionNumbered,
			gates.effectiveFromTodayOn
		]
	},
	cancel: {
		from: ['draft', 'in_review', 'in_approval'],
		to: 'cancelled',
		by: 'revision.cancel',
		unless: [gates.reasonGiven]
	}
} as const satisfies Steps<RevisionState, RevisionSubject>;

export type RevisionStep = keyof typeof revisionSteps;

/**
 * What the record of moves names besides the steps: how a revision began (draft to draft), and that
 * its document was withdrawn (approved to approved; from when, is a date).
 */
export const moveSteps = [
	'start',
	...(Object.keys(revisionSteps) as RevisionStep[]),
	'withdraw'
] as const;
export type MoveStep = (typeof moveSteps)[number];
