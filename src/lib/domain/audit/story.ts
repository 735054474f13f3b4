import type { AuditSubject } from './subject.ts';

/** An audit as its page tells it, from top to bottom. */
export const auditStages = [
	'plan',
	'team',
	'notice',
	'preparation',
	'conduct',
	'report',
	'follow_up'
] as const;
export type AuditStage = (typeof auditStages)[number];
export type StageStanding = 'done' | 'open' | 'later';

/** The stage that work is at now; null when nothing is to be done any more. */
export function openStage(a: AuditSubject): AuditStage | null {
	switch (a.state) {
		case 'planned':
			return a.scope.length === 0 ? 'plan' : 'team';
		case 'team_confirmed':
			return 'notice';
		case 'notified':
			return 'preparation';
		case 'in_progress':
			return a.lines.unanswered > 0 || a.meetings.length < 2 ? 'conduct' : 'report';
		case 'report_issued':
			return 'follow_up';
		case 'closed':
		case 'cancelled':
			return null;
	}
}

/**
 * How each stage stands. What an audit that was given up never came to is left out.
 * @param reached how far it had come when it was given up, by the state before.
 */
export function auditStory(
	a: AuditSubject,
	reached: AuditSubject['state'] = a.state
): { stage: AuditStage; standing: StageStanding }[] {
	if (a.state === 'closed') return auditStages.map((stage) => ({ stage, standing: 'done' }));
	const open = openStage({ ...a, state: reached });
	const at = open === null ? auditStages.length : auditStages.indexOf(open);
	const told = auditStages.map((stage, i) => ({
		stage,
		standing: i < at ? ('done' as const) : i === at ? ('open' as const) : ('later' as const)
	}));
	return a.state === 'cancelled' ? told.filter(({ standing }) => standing === 'done') : told;
}
