import type { AuditAct, AuditStep } from '#lib/domain/audit/lifecycle.ts';
import type { AuditPage } from '#lib/domain/audit/page-moves.ts';
import type { AuditState } from '#lib/domain/audit/states.ts';
import type { AuditStage } from '#lib/domain/audit/story.ts';
import type { MeetingKind, MemberRole, SlotKind } from '#lib/domain/audit/subject.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';

/** The words of audits; those of checklists, findings and programmes stand in files of their own. */
export const auditStateLabel = wordsFor<AuditState>({
	planned: m.audit_state_planned,
	team_confirmed: m.audit_state_team_confirmed,
	notified: m.audit_state_notified,
	in_progress: m.audit_state_in_progress,
	report_issued: m.audit_state_report_issued,
	closed: m.audit_state_closed,
	cancelled: m.audit_state_cancelled
});

/** What can be done about an audit, as the words of its button. */
export const auditPageLabel = wordsFor<AuditPage>({
	edit: m.audit_page_edit,
	team: m.audit_page_team,
	confirmation: m.audit_page_confirmation,
	reopening: m.audit_page_reopening,
	timetable: m.audit_page_timetable,
	notice: m.audit_page_notice,
	acknowledgement: m.audit_page_acknowledgement,
	'checklist/edit': m.audit_page_checklist_edit,
	start: m.audit_page_start,
	'meetings/opening': m.audit_page_meetings_opening,
	checklist: m.audit_page_checklist,
	'findings/new': m.audit_page_findings_new,
	'meetings/closing': m.audit_page_meetings_closing,
	report: m.audit_page_report,
	'report/issue': m.audit_page_report_issue,
	'report/acknowledgement': m.audit_page_report_acknowledgement,
	closing: m.audit_page_closing,
	access: m.audit_page_access,
	cancellation: m.audit_page_cancellation
});

export const auditStageLabel = wordsFor<AuditStage>({
	plan: m.audit_stage_plan,
	team: m.audit_stage_team,
	notice: m.audit_stage_notice,
	preparation: m.audit_stage_preparation,
	conduct: m.audit_stage_conduct,
	report: m.audit_stage_report,
	follow_up: m.audit_stage_follow_up
});

export const memberRoleLabel = wordsFor<MemberRole>({
	lead: m.audit_role_lead,
	auditor: m.audit_role_auditor,
	expert: m.audit_role_expert
});

export const slotKindLabel = wordsFor<SlotKind>({
	opening: m.audit_slot_opening,
	visit: m.audit_slot_visit,
	team: m.audit_slot_team,
	closing: m.audit_slot_closing
});

export const minutesLabel = wordsFor<MeetingKind>({
	opening: m.audit_meeting_opening,
	closing: m.audit_meeting_closing
});

/** What was done to an audit, as its history tells it. */
export const auditMoveLabel = wordsFor<AuditStep | AuditAct>({
	confirm_team: m.audit_move_confirm_team,
	reopen_team: m.audit_move_reopen_team,
	notify: m.audit_move_notify,
	start: m.audit_move_start,
	issue_report: m.audit_move_issue_report,
	close: m.audit_move_close,
	cancel: m.audit_move_cancel,
	plan: m.audit_move_plan,
	change: m.audit_move_change,
	team: m.audit_move_team,
	timetable: m.audit_move_timetable,
	acknowledge: m.audit_move_acknowledge,
	extend_access: m.audit_move_extend_access,
	meeting: m.audit_move_meeting,
	acknowledge_report: m.audit_move_acknowledge_report
});
