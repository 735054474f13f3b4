import type { Role } from '#lib/domain/actor.ts';
import type { DocumentKind, Field } from '#lib/domain/document/kinds.ts';
import type { MoveStep, RevisionState } from '#lib/domain/document/lifecycle.ts';
import type { Standing } from '#lib/domain/document/standing.ts';
import type { PackJobStanding } from '#lib/domain/pack/job.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';

/** The words of the domain's closed sets; `xLabel(code, locale?)`. Content's own: content-labels.ts. */
export const kindLabel = wordsFor<DocumentKind>({
	policy: m.label_kind_policy,
	objectives: m.label_kind_objectives,
	model: m.label_kind_model,
	annex: m.label_kind_annex,
	system_procedure: m.label_kind_system_procedure,
	internal_procedure: m.label_kind_internal_procedure,
	administrative_procedure: m.label_kind_administrative_procedure
});

export const fieldLabel = wordsFor<Field>({
	system: m.label_field_system,
	office: m.label_field_office,
	civil_status: m.label_field_civil_status,
	certification: m.label_field_certification,
	land: m.label_field_land,
	social: m.label_field_social,
	culture: m.label_field_culture,
	commendation: m.label_field_commendation,
	complaints: m.label_field_complaints,
	agriculture: m.label_field_agriculture,
	education: m.label_field_education,
	defence: m.label_field_defence,
	finance: m.label_field_finance
});

export const stateLabel = wordsFor<RevisionState>({
	draft: m.label_state_draft,
	in_review: m.label_state_in_review,
	in_approval: m.label_state_in_approval,
	approved: m.label_state_approved,
	cancelled: m.label_state_cancelled
});

/** What a revision or a document is on a day (domain/document/standing.ts). */
export const standingLabel = wordsFor<Standing>({
	draft: m.label_state_draft,
	in_review: m.label_state_in_review,
	in_approval: m.label_state_in_approval,
	scheduled: m.label_standing_scheduled,
	in_force: m.label_standing_in_force,
	superseded: m.label_standing_superseded,
	withdrawn: m.label_standing_withdrawn,
	cancelled: m.label_state_cancelled
});

/** What was done to a revision, as its history tells it. */
export const stepLabel = wordsFor<MoveStep>({
	start: m.label_step_start,
	submit: m.label_step_submit,
	agree: m.label_step_agree,
	pass: m.label_step_pass,
	return: m.label_step_return,
	approve: m.label_step_approve,
	cancel: m.label_step_cancel,
	withdraw: m.label_step_withdraw
});

export const roleLabel = wordsFor<Role>({
	coordinator: m.label_role_coordinator,
	officer: m.label_role_officer,
	auditor: m.label_role_auditor,
	deputy: m.label_role_deputy,
	head: m.label_role_head,
	overseer: m.label_role_overseer,
	guest: m.label_role_guest,
	admin: m.label_role_admin
});

export const unitKindLabel = wordsFor<'province' | 'city' | 'ward' | 'commune' | 'department'>({
	province: m.label_unit_kind_province,
	city: m.label_unit_kind_city,
	ward: m.label_unit_kind_ward,
	commune: m.label_unit_kind_commune,
	department: m.label_unit_kind_department
});

/** What a signature says that its signer did. */
export const meaningLabel = wordsFor<'draft' | 'review' | 'approve' | 'confirm'>({
	draft: m.label_meaning_draft,
	review: m.label_meaning_review,
	approve: m.label_meaning_approve,
	confirm: m.label_meaning_confirm
});

/** 'open' stands for a reviewer who has not decided. */
export const decisionLabel = wordsFor<'agreed' | 'returned' | 'open'>({
	agreed: m.label_decision_agreed,
	returned: m.label_decision_returned,
	open: m.label_decision_open
});

export const jobLabel = wordsFor<PackJobStanding>({
	queued: m.label_job_queued,
	running: m.label_job_running,
	done: m.label_job_done,
	failed: m.label_job_failed,
	cancelled: m.label_job_cancelled,
	interrupted: m.label_job_interrupted
});
