import type { Gate, Steps } from '../workflow.ts';
import * as gates from './gates.ts';
import type { AuditState } from './states.ts';
import type { AuditSubject } from './subject.ts';

export type AuditGate = Gate<AuditSubject>;

/** ISO 9001:2015 9.2.2, ISO 19011:2018 clause 6: from the plan to the last finding closed. */
export const auditSteps = {
	confirm_team: {
		from: ['planned'],
		to: 'team_confirmed',
		by: 'audit.confirm_team',
		unless: [
			gates.oneLead,
			gates.teamCertified,
			gates.notOwnWork,
			gates.scopeNamed,
			gates.decisionNumbered
		]
	},
	reopen_team: {
		from: ['team_confirmed'],
		to: 'planned',
		by: 'audit.confirm_team',
		unless: [gates.reasonGiven]
	},
	notify: {
		from: ['team_confirmed'],
		to: 'notified',
		by: 'audit.work',
		unless: [
			gates.leadOrCoordinator,
			gates.withinAccess,
			gates.meetingsPlanned,
			gates.scopePlanned,
			gates.somebodyNotified
		]
	},
	start: {
		from: ['notified'],
		to: 'in_progress',
		by: 'audit.work',
		unless: [
			gates.isLead,
			gates.withinAccess,
			gates.firstDayReached,
			gates.noticesAcknowledged,
			gates.checklistBuilt
		]
	},
	issue_report: {
		from: ['in_progress'],
		to: 'report_issued',
		by: 'audit.work',
		unless: [
			gates.isLead,
			gates.withinAccess,
			gates.linesAnswered,
			gates.nonconformitiesFound,
			gates.findingsReviewed,
			gates.meetingsHeld,
			gates.reportWritten
		]
	},
	close: {
		from: ['report_issued'],
		to: 'closed',
		by: 'audit.work',
		unless: [
			gates.leadOrCoordinator,
			gates.withinAccess,
			gates.reportAcknowledged,
			gates.findingsClosed
		]
	},
	cancel: {
		from: ['planned', 'team_confirmed', 'notified'],
		to: 'cancelled',
		by: 'audit.cancel',
		unless: [gates.reasonGiven]
	}
} as const satisfies Steps<AuditState, AuditSubject>;

export type AuditStep = keyof typeof auditSteps;

/**
 * What the record of moves names besides the steps, without changing the state: how an audit began, a
 * plan, a team or a timetable that was written anew, days added for a sister ward's team.
 */
export const auditActs = [
	'plan',
	'change',
	'team',
	'timetable',
	'acknowledge',
	'extend_access',
	'meeting',
	'acknowledge_report'
] as const;
export type AuditAct = (typeof auditActs)[number];

const moves = new Set<string>([...Object.keys(auditSteps), ...auditActs]);
/** A move of the audit by its name in the record. */
export const isAuditMove = (step: string): step is AuditStep | AuditAct => moves.has(step);
