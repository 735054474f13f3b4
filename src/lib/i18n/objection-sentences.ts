import { findingNumber } from '#lib/domain/audit/numbering.ts';
import type { ObjectionCode, ObjectionFacts } from '#lib/domain/refusal.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { carObjectionSentences } from './car-objection-sentences.ts';
import { programmeObjectionSentences } from './programme-objection-sentences.ts';
import { isPart, partLabel } from './content-labels.ts';
import { type SentencesOf, dayWords, say } from './sentences.ts';
import { formatNumber } from './text/format.ts';

const meetings = { opening: m.refusal_meeting_opening, closing: m.refusal_meeting_closing };
const reportParts = {
	general: m.refusal_report_part_general,
	conclusion: m.refusal_report_part_conclusion
};
const findingNumbers = ({ numbers }: { numbers: number[] }) => ({
	numbers: numbers.map((number) => findingNumber({ number })).join(', ')
});

/** Exhaustive: a code without its sentences does not compile. */
export const objectionSentences: { [C in ObjectionCode]: SentencesOf<ObjectionFacts[C]> } = {
	'own-work': say(m.objection_own_work_what, m.objection_own_work_next),
	'not-the-author': say(m.objection_not_the_author_what, m.objection_not_the_author_next),
	'not-a-reviewer': say(m.objection_not_a_reviewer_what, m.objection_not_a_reviewer_next),
	'already-decided': say(m.objection_already_decided_what, m.objection_already_decided_next),
	'no-authority-today': say(
		m.objection_no_authority_today_what,
		m.objection_no_authority_today_next,
		(f) => ({ date: dayWords(f.date) })
	),
	'part-missing': say(
		m.objection_part_missing_what,
		m.objection_part_missing_next,
		(f, locale) => ({
			part: isPart(f.part) ? partLabel(f.part, locale) : f.part
		})
	),
	'legal-basis-not-in-force': say(
		m.objection_legal_basis_not_in_force_what,
		m.objection_legal_basis_not_in_force_next,
		(f) => ({ number: f.number, date: dayWords(f.date) })
	),
	'legal-basis-unknown': say(
		m.objection_legal_basis_unknown_what,
		m.objection_legal_basis_unknown_next,
		(f) => f
	),
	'steps-exceed-limit': say(
		m.objection_steps_exceed_limit_what,
		m.objection_steps_exceed_limit_next,
		(f, locale) => ({
			hours: formatNumber(f.hours, locale),
			limit: formatNumber(f.limitHours, locale)
		})
	),
	'other-documents-unanswered': say(
		m.objection_other_documents_unanswered_what,
		m.objection_other_documents_unanswered_next
	),
	'no-reviewers': say(m.objection_no_reviewers_what, m.objection_no_reviewers_next),
	'reviewer-is-author': say(
		m.objection_reviewer_is_author_what,
		m.objection_reviewer_is_author_next,
		(f) => f
	),
	'reviewers-undecided': say(
		m.objection_reviewers_undecided_what,
		m.objection_reviewers_undecided_next,
		(f) => ({ names: f.names.join(', ') })
	),
	'comments-unresolved': say(
		m.objection_comments_unresolved_what,
		m.objection_comments_unresolved_next,
		(f) => f
	),
	'redline-missing': say(m.objection_redline_missing_what, m.objection_redline_missing_next),
	'no-distribution': say(m.objection_no_distribution_what, m.objection_no_distribution_next),
	'effective-date-past': say(
		m.objection_effective_date_past_what,
		m.objection_effective_date_past_next,
		(f) => ({ date: dayWords(f.date), today: dayWords(f.today) })
	),
	'effective-date-not-after-predecessor': say(
		m.objection_effective_date_not_after_predecessor_what,
		m.objection_effective_date_not_after_predecessor_next,
		(f) => ({ date: dayWords(f.date), predecessor: dayWords(f.predecessorFrom) })
	),
	'reason-missing': say(m.objection_reason_missing_what, m.objection_reason_missing_next),
	'comment-missing': say(m.objection_comment_missing_what, m.objection_comment_missing_next),
	'decision-number-missing': say(
		m.objection_decision_number_missing_what,
		m.objection_decision_number_missing_next
	),
	'retention-missing': say(m.objection_retention_missing_what, m.objection_retention_missing_next),
	'content-changed-since-signed': say(
		m.objection_content_changed_since_signed_what,
		m.objection_content_changed_since_signed_next
	),
	'no-lead': say(m.objection_no_lead_what, m.objection_no_lead_next),
	'auditor-not-certified': say(
		m.objection_auditor_not_certified_what,
		m.objection_auditor_not_certified_next,
		(f) => ({ name: f.name, date: dayWords(f.date) })
	),
	'certificate-lapses': say(
		m.objection_certificate_lapses_what,
		m.objection_certificate_lapses_next,
		(f) => ({ ...f, validUntil: dayWords(f.validUntil), date: dayWords(f.date) })
	),
	'auditor-drafted': say(
		m.objection_auditor_drafted_what,
		m.objection_auditor_drafted_next,
		(f) => f
	),
	'auditor-signed': say(m.objection_auditor_signed_what, m.objection_auditor_signed_next, (f) => f),
	'auditor-acts': say(m.objection_auditor_acts_what, m.objection_auditor_acts_next, (f) => f),
	'auditor-belongs': say(
		m.objection_auditor_belongs_what,
		m.objection_auditor_belongs_next,
		(f) => f
	),
	'scope-empty': say(m.objection_scope_empty_what, m.objection_scope_empty_next),
	'meeting-not-planned': say(
		m.objection_meeting_not_planned_what,
		m.objection_meeting_not_planned_next,
		(f, locale) => ({ meeting: meetings[f.meeting]({}, { locale }) })
	),
	'scope-not-planned': say(
		m.objection_scope_not_planned_what,
		m.objection_scope_not_planned_next,
		(f) => f
	),
	'nobody-notified': say(m.objection_nobody_notified_what, m.objection_nobody_notified_next),
	'audit-not-begun': say(
		m.objection_audit_not_begun_what,
		m.objection_audit_not_begun_next,
		(f) => ({
			date: dayWords(f.date)
		})
	),
	'notices-open': say(m.objection_notices_open_what, m.objection_notices_open_next, (f) => ({
		names: f.names.join(', ')
	})),
	'checklist-empty': say(m.objection_checklist_empty_what, m.objection_checklist_empty_next),
	'lines-unanswered': say(
		m.objection_lines_unanswered_what,
		m.objection_lines_unanswered_next,
		(f) => f
	),
	'lines-without-finding': say(
		m.objection_lines_without_finding_what,
		m.objection_lines_without_finding_next,
		(f) => f
	),
	'findings-unreviewed': say(
		m.objection_findings_unreviewed_what,
		m.objection_findings_unreviewed_next,
		findingNumbers
	),
	'meeting-not-recorded': say(
		m.objection_meeting_not_recorded_what,
		m.objection_meeting_not_recorded_next,
		(f, locale) => ({ meeting: meetings[f.meeting]({}, { locale }) })
	),
	'report-part-missing': say(
		m.objection_report_part_missing_what,
		m.objection_report_part_missing_next,
		(f, locale) => ({ part: reportParts[f.part]({}, { locale }) })
	),
	'report-not-acknowledged': say(
		m.objection_report_not_acknowledged_what,
		m.objection_report_not_acknowledged_next
	),
	'findings-open': say(
		m.objection_findings_open_what,
		m.objection_findings_open_next,
		findingNumbers
	),
	'access-over': say(m.objection_access_over_what, m.objection_access_over_next, (f) => ({
		until: dayWords(f.until)
	})),
	'audit-not-running': say(m.objection_audit_not_running_what, m.objection_audit_not_running_next),
	'report-not-issued': say(m.objection_report_not_issued_what, m.objection_report_not_issued_next),
	'not-the-lead': say(m.objection_not_the_lead_what, m.objection_not_the_lead_next),
	'not-in-the-team': say(m.objection_not_in_the_team_what, m.objection_not_in_the_team_next),
	'answers-own-finding': say(
		m.objection_answers_own_finding_what,
		m.objection_answers_own_finding_next
	),
	'finding-reviewed': say(m.objection_finding_reviewed_what, m.objection_finding_reviewed_next),
	'finding-needs-answer': say(
		m.objection_finding_needs_answer_what,
		m.objection_finding_needs_answer_next
	),
	'strength-needs-no-answer': say(
		m.objection_strength_needs_no_answer_what,
		m.objection_strength_needs_no_answer_next
	),
	'not-a-nonconformity': say(
		m.objection_not_a_nonconformity_what,
		m.objection_not_a_nonconformity_next
	),
	'nonconformity-needs-car': say(
		m.objection_nonconformity_needs_car_what,
		m.objection_nonconformity_needs_car_next
	),
	'correction-not-proved': say(
		m.objection_correction_not_proved_what,
		m.objection_correction_not_proved_next
	),
	'evidence-missing': say(m.objection_evidence_missing_what, m.objection_evidence_missing_next),
	'not-the-recorder': say(m.objection_not_the_recorder_what, m.objection_not_the_recorder_next),
	...carObjectionSentences,
	...programmeObjectionSentences
};
