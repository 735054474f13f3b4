import { localDate } from '#lib/domain/calendar/dates.ts';
import type { AuditStage } from '#lib/domain/audit/story.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import type { AuditView } from '#lib/server/audit-view.ts';

export const dayRange = ({
	dateFrom,
	dateUntil
}: {
	dateFrom: string;
	dateUntil: string;
}): string =>
	dateFrom === dateUntil
		? formatDate(dateFrom)
		: `${formatDate(dateFrom)} – ${formatDate(dateUntil)}`;

const dayOf = (at: Date | null): string => (at ? formatDate(localDate(at)) : '');

/** What a stage that is done is folded to: when, and by whom. */
export function stageSummary(
	stage: AuditStage,
	view: Pick<AuditView, 'audit' | 'scope' | 'members' | 'notices' | 'lines' | 'findings'>
): string {
	const { audit, members, lines, findings } = view;
	switch (stage) {
		case 'plan':
			return m.audit_summary_plan({ dates: dayRange(audit), count: view.scope.length });
		case 'team':
			return audit.decisionNumber === null
				? ''
				: m.audit_summary_team({
						lead: members.find(({ role }) => role === 'lead')?.name ?? '',
						number: audit.decisionNumber
					});
		case 'notice':
			return m.audit_summary_notice({
				date: dayOf(audit.notifiedAt),
				count: view.notices.length
			});
		case 'preparation':
			return m.audit_summary_preparation({ date: dayOf(audit.startedAt) });
		case 'conduct':
			return m.audit_lines_answered({
				answered: lines.total - lines.unanswered,
				total: lines.total
			});
		case 'report':
			return m.audit_summary_report({ date: dayOf(audit.reportIssuedAt) });
		case 'follow_up':
			return audit.closedAt
				? m.audit_summary_closed({ date: dayOf(audit.closedAt) })
				: m.audit_findings_open({
						open: findings.filter(({ state }) => state !== 'closed' && state !== 'withdrawn')
							.length,
						total: findings.length
					});
	}
}
