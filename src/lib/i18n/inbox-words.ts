import type { AuditWork, CarWork, DocumentWork, InboxItem } from '#lib/domain/inbox.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { currentLocale } from './locale.ts';
import type { Locale } from './text/format.ts';

type Options = { locale: Locale };
/** What is to be done, and the verb on the button that leads to it. */
type Inputs = { count: number; name: string };
type Words = [what: (inputs: Inputs, options: Options) => string, verb: Plain];
type Plain = (inputs: Record<string, never>, options: Options) => string;

const plain =
	(message: Plain): Words[0] =>
	(_, options) =>
		message({}, options);

const documents: Record<DocumentWork, Words> = {
	approve: [plain(m.home_what_approve), m.home_do_approve],
	review: [plain(m.home_what_review), m.home_do_review],
	'mend-returned': [plain(m.home_what_mend_returned), m.home_do_mend_returned],
	'resolve-comment': [m.home_what_resolve_comment, m.home_do_resolve_comment],
	'finish-draft': [plain(m.home_what_finish_draft), m.home_do_finish_draft],
	acknowledge: [plain(m.home_what_acknowledge), m.home_do_acknowledge],
	'confirm-review-due': [plain(m.home_what_confirm_review_due), m.home_do_confirm_review_due],
	'recall-copies': [m.home_what_recall_copies, m.home_do_recall_copies],
	'hand-over': [m.home_what_hand_over_document, m.home_do_hand_over]
};
const audits: Record<AuditWork, Words> = {
	acknowledgement: [plain(m.home_what_audit_acknowledgement), m.home_do_confirm],
	'report/acknowledgement': [plain(m.home_what_audit_report_acknowledgement), m.home_do_confirm],
	team: [plain(m.home_what_audit_team), m.home_do_prepare],
	confirmation: [plain(m.home_what_audit_confirmation), m.home_do_sign],
	timetable: [plain(m.home_what_audit_timetable), m.home_do_prepare],
	notice: [plain(m.home_what_audit_notice), m.home_do_send],
	'checklist/edit': [plain(m.home_what_audit_checklist_edit), m.home_do_prepare],
	start: [plain(m.home_what_audit_start), m.home_do_begin],
	'meetings/opening': [plain(m.home_what_audit_opening), m.home_do_record],
	checklist: [m.home_what_audit_checklist, m.home_do_continue],
	'meetings/closing': [plain(m.home_what_audit_closing_meeting), m.home_do_record],
	report: [plain(m.home_what_audit_report), m.home_do_write],
	'report/issue': [plain(m.home_what_audit_report_issue), m.home_do_sign],
	closing: [plain(m.home_what_audit_closing), m.home_do_close],
	'answer-findings': [m.home_what_answer_findings, m.home_do_answer],
	'decide-disputes': [m.home_what_decide_disputes, m.home_do_decide],
	'close-findings': [m.home_what_close_findings, m.home_do_see]
};
const cars: Record<CarWork, Words> = {
	triage: [plain(m.home_what_car_triage), m.home_do_triage],
	dismissal: [plain(m.home_what_car_dismissal), m.home_do_decide],
	containment: [plain(m.home_what_car_containment), m.home_do_record],
	analysis: [plain(m.home_what_car_analysis), m.home_do_analyse],
	plan: [plain(m.home_what_car_plan), m.home_do_prepare],
	approval: [plain(m.home_what_car_approval), m.home_do_sign],
	actions: [plain(m.home_what_car_actions), m.home_do_record],
	completion: [plain(m.home_what_car_completion), m.home_do_confirm],
	verification: [plain(m.home_what_car_verification), m.home_do_verify],
	closing: [plain(m.home_what_car_closing), m.home_do_close],
	handover: [m.home_what_hand_over_car, m.home_do_hand_over],
	'actions/handover': [m.home_what_hand_over_action, m.home_do_hand_over]
};
const watch: Words = [plain(m.home_what_watch), m.home_do_watch];

type Told = Pick<InboxItem, 'about' | 'kind'>;
const tables: Record<InboxItem['about'], Partial<Record<string, Words>>> = {
	document: documents,
	audit: audits,
	car: cars
};
const wordsOf = ({ about, kind }: Told): Words => tables[about][kind] ?? watch;

/** What is to be done: 'Thu hồi 3 bản giấy đã hết hiệu lực'. */
export const inboxWhat = (
	item: Told & Pick<InboxItem, 'count' | 'waitingFor'>,
	locale: Locale = currentLocale()
): string => wordsOf(item)[0]({ count: item.count, name: item.waitingFor.join(', ') }, { locale });

/** The verb on the button that leads to it. */
export const inboxVerb = (item: Told, locale: Locale = currentLocale()): string =>
	wordsOf(item)[1]({}, { locale });
