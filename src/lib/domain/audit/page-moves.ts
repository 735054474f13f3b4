import { type Actor, rolesIn } from '../actor.ts';
import { may } from '../permissions.ts';
import type { Objection } from '../refusal.ts';
import { movesFor } from '../workflow.ts';
import { inTeam, leads, withinAccess } from './gates.ts';
import { type AuditStep, auditSteps } from './lifecycle.ts';
import type { AuditState } from './states.ts';
import type { AuditSubject } from './subject.ts';

/** What can be done about an audit, by the name of the page below it on which it is done. */
export const auditPages = [
	'edit',
	'team',
	'confirmation',
	'reopening',
	'timetable',
	'notice',
	'acknowledgement',
	'checklist/edit',
	'start',
	'meetings/opening',
	'checklist',
	'findings/new',
	'meetings/closing',
	'report',
	'report/issue',
	'report/acknowledgement',
	'closing',
	'access',
	'cancellation'
] as const;
export type AuditPage = (typeof auditPages)[number];

const pageOfStep: Record<AuditStep, AuditPage> = {
	confirm_team: 'confirmation',
	reopen_team: 'reopening',
	notify: 'notice',
	start: 'start',
	issue_report: 'report/issue',
	close: 'closing',
	cancel: 'cancellation'
};

export type OfferedAuditMoves = {
	/** What waits for this person; null when nothing does. */
	primary: AuditPage | null;
	others: AuditPage[];
	/** What this person could do, were it not for these objections. */
	closed: { page: AuditPage; objections: Objection[] }[];
};

/**
 * What an audit's page offers one person: first what waits for that person, then what else may be done,
 * then what stays closed and why. Each is what its use case accepts: it asks the same rules.
 */
export function offeredAuditMoves(subject: AuditSubject, actor: Actor): OfferedAuditMoves {
	const steps = movesFor(auditSteps, subject, actor).filter(
		({ objections }) => !objections.some(({ code }) => isSomebodyElses(code))
	);
	const closed = steps
		.filter(({ objections }) => objections.length > 0)
		.map(({ step, objections }) => ({ page: pageOfStep[step], objections }));
	const offered = new Set<AuditPage>([
		...steps.filter((s) => s.objections.length === 0).map((s) => pageOfStep[s.step]),
		...otherPages(subject, actor)
	]);
	const primary =
		waiting.find(({ page, when }) => offered.has(page) && when(subject))?.page ?? null;
	return {
		primary,
		others: auditPages.filter((page) => offered.has(page) && page !== primary),
		closed
	};
}

const isSomebodyElses = (code: Objection['code']): boolean =>
	code === 'not-the-lead' || code === 'access-over';

/** In this order; what was done already waits for nobody. */
const waiting: { page: AuditPage; when: (a: AuditSubject) => boolean }[] = [
	{ page: 'acknowledgement', when: () => true },
	{ page: 'report/acknowledgement', when: () => true },
	{ page: 'team', when: (a) => a.members.length === 0 },
	{ page: 'confirmation', when: () => true },
	{
		page: 'timetable',
		when: (a) => a.slots.length === 0 && a.state === 'team_confirmed'
	},
	{ page: 'notice', when: () => true },
	{ page: 'checklist/edit', when: (a) => a.lines.total === 0 && a.state === 'notified' },
	{ page: 'start', when: () => true },
	{ page: 'meetings/opening', when: (a) => !a.meetings.includes('opening') },
	{ page: 'checklist', when: (a) => a.lines.unanswered > 0 },
	{
		page: 'meetings/closing',
		when: (a) => a.lines.unanswered === 0 && !a.meetings.includes('closing')
	},
	{ page: 'report', when: (a) => a.missingReportParts.length > 0 },
	{ page: 'report/issue', when: () => true },
	{ page: 'closing', when: () => true }
];

const among = (a: AuditSubject, ...states: AuditState[]): boolean => states.includes(a.state);

/** Work on the audit that is no step of its lifecycle. */
function otherPages(a: AuditSubject, actor: Actor): AuditPage[] {
	const pages: AuditPage[] = [];
	const plans = may(actor, 'audit.plan', a.wardId);
	const coordinates = rolesIn(actor, a.wardId).includes('coordinator');
	const works = may(actor, 'audit.work', a.wardId) && withinAccess(a, actor) === null;
	if (plans && among(a, 'planned')) pages.push('edit', 'team');
	if (plans && among(a, 'team_confirmed', 'notified', 'in_progress', 'report_issued'))
		pages.push('access');
	if (
		among(a, 'notified') &&
		a.notices.some((n) => n.personId === actor.personId && !n.acknowledged)
	)
		pages.push('acknowledgement');
	if (
		among(a, 'report_issued') &&
		!a.reportAcknowledged &&
		may(actor, 'audit.acknowledge_report', a.wardId) &&
		!inTeam(a, actor)
	)
		pages.push('report/acknowledgement');
	if (!works) return pages;
	if ((coordinates || leads(a, actor)) && among(a, 'planned', 'team_confirmed', 'notified'))
		pages.push('timetable');
	if (
		(coordinates || inTeam(a, actor)) &&
		among(a, 'planned', 'team_confirmed', 'notified', 'in_progress')
	)
		pages.push('checklist/edit');
	if (!among(a, 'in_progress')) return pages;
	if (coordinates || inTeam(a, actor)) pages.push('meetings/opening', 'meetings/closing');
	if (inTeam(a, actor)) pages.push('checklist', 'findings/new');
	if (leads(a, actor)) pages.push('report');
	return pages;
}
