import type { Steps } from '../workflow.ts';
import * as gates from './gates.ts';
import type { CarState, CauseCategory, TargetOperator } from './states.ts';

export type CarCause = {
	id: string;
	/** Why this happened in turn; null for what directly led to the nonconformity. */
	parentId: string | null;
	category: CauseCategory | null;
	text: string;
	evidence: string;
	isRoot: boolean;
};

export type CarAction = {
	id: string;
	causeId: string;
	description: string;
	ownerId: string;
	dueOn: string;
	state: 'open' | 'done' | 'cancelled';
	doneOn: string | null;
	doneBy: string | null;
};

/** What shows that a document was changed: its revision before and the one after. */
export type DocumentProof = {
	code: string;
	afterApproved: boolean;
	/** Day on which the revision after was issued. */
	afterIssuedOn: string | null;
	/** False also where there was none: `afterIsFirst`. */
	hasBefore: boolean;
	afterIsFirst: boolean;
};

/** All a gate may look at. Dates are ISO days in Asia/Ho_Chi_Minh. */
export type CarSubject = {
	wardId: number;
	state: CarState;
	today: string;
	foundOn: string;
	findingId: string | null;
	ownerId: string | null;
	/** Who answered for it before; what one owned one does not judge. */
	formerOwnerIds: string[];
	dueOn: string | null;
	dismissalProposedBy: string | null;
	causes: CarCause[];
	similarCases: 'none' | 'found' | null;
	similarNote: string;
	/** Other CARs named as similar. */
	linkCount: number;
	actions: CarAction[];
	measure: string;
	target: { operator: TargetOperator; value: number } | null;
	verifyFrom: string | null;
	plannedBy: string | null;
	planApprovedBy: string | null;
	/** False once anything of a submitted plan differs from what was submitted. */
	planUnchanged: boolean;
	/** What the step itself brings: filled by the use case from the form, null on a mere look. */
	given: {
		/** Reason of a dismissal, a return, a cancellation; what a reopening asks for. */
		note?: string;
		causes?: CarCause[];
		similar?: { cases: 'none' | 'found' | null; note: string; linkCount: number };
		/** The action that a step is about. */
		actionId?: string;
		/** Who is to answer for it. */
		ownerId?: string;
		/** New due date of a postponement. */
		dueOn?: string;
		measured?: number;
		documentsChanged?: boolean;
		documents?: DocumentProof[];
		documentsNote?: string;
	} | null;
};

/** ISO 9001:2015 8.7 and 10.2: from what was found to an effect that is proved. */
export const carSteps = {
	triage: { from: ['reported'], to: 'triaged', by: 'car.triage', unless: [] },
	propose_dismissal: {
		from: ['reported'],
		to: 'reported',
		by: 'car.dismiss',
		unless: [gates.notFromFinding, gates.reasonGiven]
	},
	dismiss: {
		from: ['reported'],
		to: 'dismissed',
		by: 'car.dismiss',
		unless: [gates.notFromFinding, gates.dismissalBySecondPerson]
	},
	contain: {
		from: ['triaged'],
		to: 'contained',
		by: 'car.work',
		unless: [gates.ownerOrCoordinator]
	},
	/** An analysis half done is kept. */
	save_causes: { from: ['contained'], to: 'contained', by: 'car.work', unless: [gates.isOwner] },
	analyse: {
		from: ['contained', 'analysed'],
		to: 'analysed',
		by: 'car.work',
		unless: [gates.isOwner, gates.rootCauseProved, gates.similarAnswered]
	},
	plan: { from: ['analysed'], to: 'analysed', by: 'car.work', unless: [gates.isOwner] },
	submit_plan: {
		from: ['analysed'],
		to: 'planned',
		by: 'car.work',
		unless: [
			gates.isOwner,
			gates.rootCauseProved,
			gates.similarAnswered,
			gates.actionsMeetRootCauses,
			gates.measured,
			gates.verifiedAfterLastAction
		]
	},
	return_plan: {
		from: ['planned'],
		to: 'analysed',
		by: 'car.approve_plan',
		unless: [gates.approvedByAnother, gates.noteGiven]
	},
	approve_plan: {
		from: ['planned'],
		to: 'implementing',
		by: 'car.approve_plan',
		unless: [gates.approvedByAnother, gates.planAsSubmitted]
	},
	complete_action: {
		from: ['implementing'],
		to: 'implementing',
		by: 'car.work',
		unless: [gates.actionOpen, gates.actionOwnerOrCarOwner]
	},
	postpone_action: {
		from: ['implementing'],
		to: 'implementing',
		by: 'car.postpone',
		unless: [gates.actionOpen, gates.reasonGiven, gates.dueLater]
	},
	cancel_action: {
		from: ['implementing'],
		to: 'implementing',
		by: 'car.postpone',
		unless: [gates.actionOpen, gates.reasonGiven, gates.causeKeepsAnAction]
	},
	/** A further action, where one was cancelled or the effect was not yet shown. */
	add_action: {
		from: ['implementing'],
		to: 'implementing',
		by: 'car.postpone',
		unless: [gates.reasonGiven]
	},
	/** Its owner left or cannot; nothing of what was done is lost. */
	hand_over: {
		from: ['triaged', 'contained', 'analysed', 'planned', 'implementing', 'verifying'],
		to: null,
		by: 'car.hand_over',
		unless: [gates.ownerAnother, gates.ownerNotApprover, gates.reasonGiven]
	},
	postpone: {
		from: ['triaged', 'contained', 'analysed', 'planned', 'implementing', 'verifying', 'closing'],
		to: null,
		by: 'car.postpone',
		unless: [gates.reasonGiven, gates.carDueLater]
	},
	complete: {
		from: ['implementing'],
		to: 'verifying',
		by: 'car.work',
		unless: [gates.ownerOrCoordinator, gates.actionsDone]
	},
	reopen: {
		from: ['verifying'],
		to: 'implementing',
		by: 'car.verify',
		unless: [gates.verifiedByAnother, gates.noteGiven]
	},
	verify_effective: {
		from: ['verifying'],
		to: 'closing',
		by: 'car.verify',
		unless: [gates.verifiedByAnother, gates.waitingTimeOver, gates.targetReached]
	},
	verify_ineffective: {
		from: ['verifying'],
		to: 'ineffective',
		by: 'car.verify',
		unless: [gates.verifiedByAnother, gates.waitingTimeOver]
	},
	close: {
		from: ['closing'],
		to: 'closed',
		by: 'car.close',
		unless: [gates.closedByAnother, gates.documentsProved]
	}
} as const satisfies Steps<CarState, CarSubject>;

export type CarStep = keyof typeof carSteps;

/** What the record of moves names besides the steps: how a CAR began. */
export const carMoveSteps = [
	'report',
	'raise', // of a finding
	'reissue', // after one that proved ineffective
	...(Object.keys(carSteps) as CarStep[])
] as const;
export type CarMoveStep = (typeof carMoveSteps)[number];
