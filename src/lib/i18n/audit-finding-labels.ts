import type { FindingPage } from '#lib/domain/audit/finding-moves.ts';
import type { FindingStep } from '#lib/domain/audit/finding-lifecycle.ts';
import type { FindingState, Grade } from '#lib/domain/audit/states.ts';
import type { MemberRole } from '#lib/domain/audit/subject.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { currentLocale, wordsFor } from './locale.ts';
import type { Locale } from './text/format.ts';

export const gradeLabel = wordsFor<Grade>({
	major: m.audit_finding_grade_major,
	minor: m.audit_finding_grade_minor,
	observation: m.audit_finding_grade_observation,
	strength: m.audit_finding_grade_strength
});

export const findingStateLabel = wordsFor<FindingState>({
	recorded: m.audit_finding_state_recorded,
	reviewed: m.audit_finding_state_reviewed,
	issued: m.audit_finding_state_issued,
	accepted: m.audit_finding_state_accepted,
	disputed: m.audit_finding_state_disputed,
	linked: m.audit_finding_state_linked,
	closed: m.audit_finding_state_closed,
	withdrawn: m.audit_finding_state_withdrawn
});

/** What was done to a finding, as its history tells it. */
export const findingStepLabel = wordsFor<FindingStep | 'record'>({
	record: m.audit_finding_step_record,
	review: m.audit_finding_step_review,
	return: m.audit_finding_step_return,
	withdraw: m.audit_finding_step_withdraw,
	issue: m.audit_finding_step_issue,
	commend: m.audit_finding_step_commend,
	accept: m.audit_finding_step_accept,
	dispute: m.audit_finding_step_dispute,
	uphold: m.audit_finding_step_uphold,
	link: m.audit_finding_step_link,
	respond: m.audit_finding_step_respond,
	close: m.audit_finding_step_close
});

/** What the report calls a member of the team. */
export const memberRoleWord = wordsFor<MemberRole>({
	lead: m.paper_audit_report_role_lead,
	auditor: m.paper_audit_report_role_auditor,
	expert: m.paper_audit_report_role_expert
});

/** What one can do about a finding, by the page on which it is done. */
export const findingPageLabel = wordsFor<FindingPage>({
	review: m.audit_finding_verb_review,
	return: m.audit_finding_verb_return,
	withdrawal: m.audit_finding_verb_withdraw,
	acceptance: m.audit_finding_verb_accept,
	dispute: m.audit_finding_verb_dispute,
	decision: m.audit_finding_verb_uphold,
	response: m.audit_finding_verb_respond,
	closing: m.audit_finding_verb_close,
	edit: m.audit_finding_verb_edit
});

/** Whom a finding waits for; '' for one that is over. */
export function findingWaits(state: FindingState, locale: Locale = currentLocale()): string {
	switch (state) {
		case 'recorded':
			return m.audit_finding_waits_lead({}, { locale });
		case 'reviewed':
			return m.audit_finding_waits_report({}, { locale });
		case 'issued':
			return m.audit_finding_waits_answer({}, { locale });
		case 'disputed':
			return m.audit_finding_waits_decision({}, { locale });
		case 'accepted':
			return m.audit_finding_waits_response({}, { locale });
		case 'linked':
			return m.audit_finding_waits_correction({}, { locale });
		case 'closed':
		case 'withdrawn':
			return '';
	}
}
