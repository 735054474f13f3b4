import type { CarMoveStep } from '#lib/domain/nonconformity/lifecycle.ts';
import type { CarPage, CarStage } from '#lib/domain/nonconformity/story.ts';
import type {
	CarSource,
	CarState,
	CauseCategory,
	CauseMethod,
	Disposition,
	TargetOperator
} from '#lib/domain/nonconformity/states.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';

/** The words of a CAR's closed sets on the screen; on paper: paper-car-words.ts. */
export const carStateLabel = wordsFor<CarState>({
	reported: m.car_state_reported,
	triaged: m.car_state_triaged,
	contained: m.car_state_contained,
	analysed: m.car_state_analysed,
	planned: m.car_state_planned,
	implementing: m.car_state_implementing,
	verifying: m.car_state_verifying,
	closing: m.car_state_closing,
	closed: m.car_state_closed,
	ineffective: m.car_state_ineffective,
	dismissed: m.car_state_dismissed
});

export const carSourceLabel = wordsFor<CarSource>({
	audit: m.car_source_audit,
	inspection: m.car_source_inspection,
	complaint: m.car_source_complaint,
	late_dossier: m.car_source_late_dossier,
	management_review: m.car_source_management_review,
	risk: m.car_source_risk,
	other: m.car_source_other
});

export const carGradeLabel = wordsFor<'major' | 'minor'>({
	major: m.car_grade_major,
	minor: m.car_grade_minor
});

export const dispositionLabel = wordsFor<Disposition>({
	corrected: m.car_disposition_corrected,
	withheld: m.car_disposition_withheld,
	informed: m.car_disposition_informed,
	concession: m.car_disposition_concession,
	none: m.car_disposition_none
});

export const causeMethodLabel = wordsFor<CauseMethod>({
	five_whys: m.car_method_five_whys,
	fishbone: m.car_method_fishbone
});

export const causeCategoryLabel = wordsFor<CauseCategory>({
	people: m.car_category_people,
	method: m.car_category_method,
	equipment: m.car_category_equipment,
	input: m.car_category_input,
	measurement: m.car_category_measurement,
	environment: m.car_category_environment
});

export const actionStateLabel = wordsFor<'open' | 'done' | 'cancelled'>({
	open: m.car_action_open,
	done: m.car_action_done,
	cancelled: m.car_action_cancelled
});

export const operatorLabel = wordsFor<TargetOperator>({
	'>=': m.car_operator_ge,
	'<=': m.car_operator_le,
	'=': m.car_operator_eq
});

export const carStageLabel = wordsFor<CarStage>({
	report: m.car_stage_report,
	triage: m.car_stage_triage,
	containment: m.car_stage_containment,
	analysis: m.car_stage_analysis,
	plan: m.car_stage_plan,
	approval: m.car_stage_approval,
	actions: m.car_stage_actions,
	verification: m.car_stage_verification,
	closing: m.car_stage_closing,
	dismissal: m.car_stage_dismissal
});

/** What a link to the page of a step says. */
export const carPageLabel = wordsFor<CarPage>({
	triage: m.car_act_triage,
	dismissal: m.car_act_dismissal,
	containment: m.car_act_containment,
	analysis: m.car_act_analysis,
	plan: m.car_act_plan,
	submission: m.car_act_submission,
	return: m.car_act_return,
	approval: m.car_act_approval,
	completion: m.car_act_completion,
	verification: m.car_act_verification,
	closing: m.car_act_closing
});

export const carStepLabel = wordsFor<CarMoveStep>({
	report: m.car_step_report,
	raise: m.car_step_raise,
	reissue: m.car_step_reissue,
	triage: m.car_step_triage,
	propose_dismissal: m.car_step_propose_dismissal,
	dismiss: m.car_step_dismiss,
	contain: m.car_step_contain,
	save_causes: m.car_step_save_causes,
	analyse: m.car_step_analyse,
	plan: m.car_step_plan,
	submit_plan: m.car_step_submit_plan,
	return_plan: m.car_step_return_plan,
	approve_plan: m.car_step_approve_plan,
	complete_action: m.car_step_complete_action,
	postpone_action: m.car_step_postpone_action,
	cancel_action: m.car_step_cancel_action,
	add_action: m.car_step_add_action,
	hand_over_action: m.car_step_hand_over_action,
	hand_over: m.car_step_hand_over,
	postpone: m.car_step_postpone,
	complete: m.car_step_complete,
	reopen: m.car_step_reopen,
	verify_effective: m.car_step_verify_effective,
	verify_ineffective: m.car_step_verify_ineffective,
	close: m.car_step_close
});
