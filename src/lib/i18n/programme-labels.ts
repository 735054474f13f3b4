import {
	type CoverageCell,
	type CoverageState,
	coverageStates
} from '#lib/domain/audit/coverage.ts';
import type { CertificateStanding } from '#lib/domain/audit/certificate.ts';
import { auditNumber } from '#lib/domain/audit/numbering.ts';
import type { ProgrammeStep } from '#lib/domain/audit/programme-lifecycle.ts';
import type { ProgrammeState } from '#lib/domain/audit/states.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { currentLocale, wordsFor } from './locale.ts';
import { type Locale, formatDate, formatMonths } from './text/format.ts';

/** The words of the yearly programme and of the auditors' register. */
export const programmeStateLabel = wordsFor<ProgrammeState>({
	draft: m.audit_programme_state_draft,
	in_approval: m.audit_programme_state_in_approval,
	approved: m.audit_programme_state_approved,
	closed: m.audit_programme_state_closed
});

export const coverageLabel = wordsFor<CoverageState>({
	carried_out: m.audit_programme_coverage_carried_out,
	running: m.audit_programme_coverage_running,
	planned: m.audit_programme_coverage_planned,
	open: m.audit_programme_coverage_open,
	overdue: m.audit_programme_coverage_overdue,
	dropped: m.audit_programme_coverage_dropped
});

export const programmeStepLabel = wordsFor<ProgrammeStep | 'create'>({
	create: m.audit_programme_step_create,
	submit: m.audit_programme_step_submit,
	return: m.audit_programme_step_return,
	approve: m.audit_programme_step_approve,
	close: m.audit_programme_step_close
});

/** “Tháng 3: đã đánh giá (ĐGNB-2026-01)”; '' for a month in which nothing was wanted or done. */
export function cellWords(cell: CoverageCell, locale: Locale = currentLocale()): string {
	if (cell.state === null) return '';
	const state = coverageLabel(cell.state, locale);
	const words = cell.marked ? state : `${state}, ${m.audit_programme_cell_outside({}, { locale })}`;
	const audits = cell.audits.map(auditNumber).join(', ');
	const { month } = cell;
	return audits
		? m.audit_programme_cell_by({ month, state: words, audits }, { locale })
		: m.audit_programme_cell({ month, state: words }, { locale });
}

/** “3/8 lượt đánh giá đã thực hiện; đã lên lịch 2; …”. */
export const countsWords = (
	counts: Record<(typeof coverageStates)[number], number>,
	locale: Locale = currentLocale()
): string =>
	m.audit_programme_counts(
		{
			carriedOut: counts.carried_out,
			wanted: coverageStates.reduce((sum, state) => sum + counts[state], 0) - counts.dropped,
			running: counts.running,
			planned: counts.planned,
			open: counts.open,
			overdue: counts.overdue,
			dropped: counts.dropped
		},
		{ locale }
	);

type ChangeWords = {
	what: string;
	process: string;
	before: { months: readonly number[] } | null;
	after: { months: readonly number[] } | null;
};

/** “Chuyển “Đăng ký khai sinh” từ tháng 3 sang tháng 4”. */
export function changeWords(change: ChangeWords, locale: Locale = currentLocale()): string {
	const { process } = change;
	const before = formatMonths(change.before?.months ?? [], locale);
	const after = formatMonths(change.after?.months ?? [], locale);
	switch (change.what) {
		case 'added':
			return m.audit_programme_changed_added({ process, after }, { locale });
		case 'moved':
			return m.audit_programme_changed_moved({ process, before, after }, { locale });
		case 'dropped':
			return m.audit_programme_changed_dropped({ process, before }, { locale });
		default:
			return m.audit_programme_changed_restored({ process, after }, { locale });
	}
}

/** “sắp hết hạn, còn 12 ngày”. */
export function certificateWords(
	standing: CertificateStanding,
	{ daysLeft, revokedOn }: { daysLeft: number | null; revokedOn: string | null },
	locale: Locale = currentLocale()
): string {
	switch (standing) {
		case 'valid':
			return m.audit_auditor_standing_valid({}, { locale });
		case 'expiring':
			return m.audit_auditor_standing_expiring({ count: daysLeft ?? 0 }, { locale });
		case 'lapsed':
			return m.audit_auditor_standing_lapsed({}, { locale });
		case 'revoked':
			return m.audit_auditor_standing_revoked(
				{ date: revokedOn ? formatDate(revokedOn) : '' },
				{ locale }
			);
	}
}
