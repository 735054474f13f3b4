import type { CarObjectionFacts } from '#lib/domain/nonconformity/objections.ts';
import type { TargetOperator } from '#lib/domain/nonconformity/states.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { type SentencesOf, dayWords, say } from './sentences.ts';
import { formatNumber } from './text/format.ts';

/** As in a measure of success: “≥ 95”. */
export const operatorSigns: Record<TargetOperator, string> = { '>=': '≥', '<=': '≤', '=': '=' };

/** Why a CAR does not go on; exhaustive, and part of objectionSentences. */
export const carObjectionSentences: {
	[C in keyof CarObjectionFacts]: SentencesOf<CarObjectionFacts[C]>;
} = {
	'not-the-owner': say(m.objection_not_the_owner_what, m.objection_not_the_owner_next),
	'not-owner-or-coordinator': say(
		m.objection_not_owner_or_coordinator_what,
		m.objection_not_owner_or_coordinator_next
	),
	'not-reporter-or-coordinator': say(
		m.objection_not_reporter_or_coordinator_what,
		m.objection_not_reporter_or_coordinator_next
	),
	'from-a-finding': say(m.objection_from_a_finding_what, m.objection_from_a_finding_next),
	'dismissal-not-proposed': say(
		m.objection_dismissal_not_proposed_what,
		m.objection_dismissal_not_proposed_next
	),
	'second-person-needed': say(
		m.objection_second_person_needed_what,
		m.objection_second_person_needed_next
	),
	'no-root-cause': say(m.objection_no_root_cause_what, m.objection_no_root_cause_next),
	'root-cause-unproved': say(
		m.objection_root_cause_unproved_what,
		m.objection_root_cause_unproved_next,
		(f) => f
	),
	'similar-unanswered': say(
		m.objection_similar_unanswered_what,
		m.objection_similar_unanswered_next
	),
	'similar-not-named': say(m.objection_similar_not_named_what, m.objection_similar_not_named_next),
	'no-actions': say(m.objection_no_actions_what, m.objection_no_actions_next),
	'action-without-root-cause': say(
		m.objection_action_without_root_cause_what,
		m.objection_action_without_root_cause_next,
		(f) => f
	),
	'root-cause-without-action': say(
		m.objection_root_cause_without_action_what,
		m.objection_root_cause_without_action_next,
		(f) => f
	),
	'measure-missing': say(m.objection_measure_missing_what, m.objection_measure_missing_next),
	'verification-too-early': say(
		m.objection_verification_too_early_what,
		m.objection_verification_too_early_next,
		(f) => ({ date: dayWords(f.date), last: dayWords(f.lastDue) })
	),
	'own-plan': say(m.objection_own_plan_what, m.objection_own_plan_next),
	'action-not-open': say(m.objection_action_not_open_what, m.objection_action_not_open_next),
	'not-the-action-owner': say(
		m.objection_not_the_action_owner_what,
		m.objection_not_the_action_owner_next
	),
	'due-not-later': say(m.objection_due_not_later_what, m.objection_due_not_later_next, (f) => ({
		date: dayWords(f.date),
		due: dayWords(f.due)
	})),
	'last-action-of-cause': say(
		m.objection_last_action_of_cause_what,
		m.objection_last_action_of_cause_next
	),
	'owner-unchanged': say(m.objection_owner_unchanged_what, m.objection_owner_unchanged_next),
	'owner-approved-plan': say(
		m.objection_owner_approved_plan_what,
		m.objection_owner_approved_plan_next
	),
	'actions-open': say(m.objection_actions_open_what, m.objection_actions_open_next, (f) => f),
	'verifier-took-part': say(
		m.objection_verifier_took_part_what,
		m.objection_verifier_took_part_next
	),
	'waiting-time-not-over': say(
		m.objection_waiting_time_not_over_what,
		m.objection_waiting_time_not_over_next,
		(f) => ({ date: dayWords(f.date) })
	),
	'target-missed': say(
		m.objection_target_missed_what,
		m.objection_target_missed_next,
		(f, locale) => ({
			measured: formatNumber(f.measured, locale),
			operator: operatorSigns[f.operator],
			value: formatNumber(f.value, locale)
		})
	),
	'owner-cannot-close': say(
		m.objection_owner_cannot_close_what,
		m.objection_owner_cannot_close_next
	),
	'no-document-named': say(m.objection_no_document_named_what, m.objection_no_document_named_next),
	'document-not-revised': say(
		m.objection_document_not_revised_what,
		m.objection_document_not_revised_next,
		(f) => f
	),
	'revision-before-nonconformity': say(
		m.objection_revision_before_nonconformity_what,
		m.objection_revision_before_nonconformity_next,
		(f) => f
	),
	'revision-before-missing': say(
		m.objection_revision_before_missing_what,
		m.objection_revision_before_missing_next,
		(f) => f
	)
};
