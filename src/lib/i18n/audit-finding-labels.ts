import type { FindingStep } from '#lib/domain/audit/finding-lifecycle.ts';
import type { FindingState, Grade } from '#lib/domain/audit/states.ts';
import type { MemberRole } from '#lib/domain/audit/subject.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';

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
