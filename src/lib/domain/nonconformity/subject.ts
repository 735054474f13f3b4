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
	/** Who was to do an action of it before another took it over. */
	formerDoerIds: string[];
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
