import type { Gate, Steps } from '../workflow.ts';
import * as gates from './finding-gates.ts';
import type { AuditState, FindingState, Grade } from './states.ts';

/** What the rules of a finding look at in its audit. */
export type AuditAround = {
	wardId: number;
	state: AuditState;
	/** Lead and auditors; an expert advises them and answers for no finding. */
	leadId: string | null;
	auditorIds: string[];
	/** Last day on which auditors of a sister ward work in this ward. */
	accessUntil: string;
};

/** All a gate may look at. Dates are ISO days in Asia/Ho_Chi_Minh. */
export type FindingSubject = {
	wardId: number;
	state: FindingState;
	today: string;
	audit: AuditAround;
	grade: Grade;
	recordedBy: string;
	/** Who accepted it for the audited office, or told what it will do. */
	answeredBy: string[];
	/** CARs raised from it, and of them those that were closed as effective. */
	cars: { raised: number; closed: number };
	/** What the step itself brings: filled by the use case from the form, null on a mere look. */
	given: { note?: string; evidence?: string } | null;
};

export type FindingGate = Gate<FindingSubject>;

/** ISO 9001:2015 9.2.2, ISO 19011:2018 6.4–6.7: from what an auditor saw to what became of it. */
export const findingSteps = {
	review: {
		from: ['recorded'],
		to: 'reviewed',
		by: 'audit.work',
		unless: [gates.auditRunning, gates.byLead, gates.accessOpen]
	},
	return: {
		from: ['reviewed'],
		to: 'recorded',
		by: 'audit.work',
		unless: [gates.auditRunning, gates.byLead, gates.accessOpen, gates.commented]
	},
	withdraw: {
		from: ['recorded', 'disputed'],
		to: 'withdrawn',
		by: 'audit.work',
		unless: [gates.byLead, gates.accessOpen, gates.reasonGiven]
	},
	/** With the report. */
	issue: {
		from: ['reviewed'],
		to: 'issued',
		by: 'audit.work',
		unless: [gates.reportIssued, gates.byLead, gates.needsAnswer]
	},
	/** With the report: a strength asks nobody for an answer. */
	commend: {
		from: ['reviewed'],
		to: 'closed',
		by: 'audit.work',
		unless: [gates.reportIssued, gates.byLead, gates.isStrength]
	},
	accept: {
		from: ['issued'],
		to: 'accepted',
		by: 'finding.answer',
		unless: [gates.reportIssued, gates.notOfTheTeam]
	},
	dispute: {
		from: ['issued'],
		to: 'disputed',
		by: 'finding.answer',
		unless: [gates.reportIssued, gates.notOfTheTeam, gates.reasonGiven]
	},
	uphold: {
		from: ['disputed'],
		to: 'accepted',
		by: 'audit.work',
		unless: [gates.byLead, gates.accessOpen, gates.reasonGiven]
	},
	/** In the transaction that accepted a nonconformity, with the CAR it raises. */
	link: {
		from: ['accepted'],
		to: 'linked',
		by: 'audit.work',
		unless: [gates.isNonconformity, gates.carRaised]
	},
	respond: {
		from: ['accepted'],
		to: 'linked',
		by: 'finding.answer',
		unless: [gates.isObservation, gates.notOfTheTeam]
	},
	close: {
		from: ['linked'],
		to: 'closed',
		by: 'finding.close',
		unless: [
			gates.seenByAuditor,
			gates.notOwnAnswer,
			gates.accessOpen,
			gates.correctionProved,
			gates.evidenceGiven
		]
	}
} as const satisfies Steps<FindingState, FindingSubject>;

export type FindingStep = keyof typeof findingSteps;

/** Steps that follow by themselves from another deed; no page offers them. */
export const ownFindingSteps = ['issue', 'commend', 'link'] as const satisfies FindingStep[];
