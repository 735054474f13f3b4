import type { ObjectionCode, ObjectionFacts } from '#lib/domain/refusal.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { isPart, partLabel } from './content-labels.ts';
import { type SentencesOf, dayWords, say } from './sentences.ts';
import { formatNumber } from './text/format.ts';

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
	)
};
