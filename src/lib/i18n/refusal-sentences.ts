import { permissions } from '#lib/domain/permissions.ts';
import type { RefusalCode, RefusalFacts } from '#lib/domain/refusal.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { csvFaultWords } from './csv-faults.ts';
import { actionLabel } from './action-labels.ts';
import { fileTooLarge } from './file-too-large.ts';
import { stateInWords } from './state-words.ts';
import { type SentencesOf, type Words, dayWords, isOneOf, say } from './sentences.ts';
import { type Locale, formatNumber } from './text/format.ts';

/** A fact that is a code of ours is shown in words; whatever else it is, in general ones. */
const actions = Object.keys(permissions) as (keyof typeof permissions)[];
const actionWords = (action: string, locale: Locale) =>
	isOneOf(actions, action) ? actionLabel(action, locale) : m.refusal_action_this({}, { locale });

const weakPasswords = {
	short: m.refusal_weak_password_short,
	long: m.refusal_weak_password_long,
	common: m.refusal_weak_password_common,
	personal: m.refusal_weak_password_personal,
	same: m.refusal_weak_password_same
} satisfies Record<RefusalFacts['weak-password']['why'], Words<Record<never, never>>>;

/** Exhaustive: a code without its sentences does not compile. */
export const refusalSentences: { [C in RefusalCode]: SentencesOf<RefusalFacts[C]> } = {
	'not-found': say(m.refusal_not_found_what, m.refusal_not_found_next),
	'not-signed-in': say(m.refusal_not_signed_in_what, m.refusal_not_signed_in_next),
	'not-allowed': say(m.refusal_not_allowed_what, m.refusal_not_allowed_next, (f, locale) => ({
		action: actionWords(f.action, locale)
	})),
	stale: say(m.refusal_stale_what, m.refusal_stale_next),
	'wrong-state': say(m.refusal_wrong_state_what, m.refusal_wrong_state_next, (f, locale) => ({
		state: stateInWords(f.state, f.step, locale)
	})),
	'gates-closed': say(m.refusal_gates_closed_what, m.refusal_gates_closed_next),
	'invalid-input': say(m.refusal_invalid_input_what, m.refusal_invalid_input_next),
	'code-taken': say(m.refusal_code_taken_what, m.refusal_code_taken_next, (f) => f),
	'draft-already-open': say(m.refusal_draft_already_open_what, m.refusal_draft_already_open_next),
	'number-taken': say(m.refusal_number_taken_what, m.refusal_number_taken_next),
	'sign-in-failed': say(m.refusal_sign_in_failed_what, m.refusal_sign_in_failed_next),
	'set-up-code-wrong': say(m.refusal_set_up_code_wrong_what, m.refusal_set_up_code_wrong_next),
	'cross-site': say(m.refusal_cross_site_what, m.refusal_cross_site_next),
	'unknown-host': say(m.refusal_unknown_host_what, m.refusal_unknown_host_next, (f) => f),
	'wrong-password': say(m.refusal_wrong_password_what, m.refusal_wrong_password_next),
	'too-many-attempts': say(
		m.refusal_too_many_attempts_what,
		m.refusal_too_many_attempts_next,
		(f) => ({ minutes: Math.max(1, Math.ceil(f.retryInSeconds / 60)) })
	),
	'second-factor-needed': say(
		m.refusal_second_factor_needed_what,
		m.refusal_second_factor_needed_next
	),
	'wrong-second-factor': say(
		m.refusal_wrong_second_factor_what,
		m.refusal_wrong_second_factor_next
	),
	'weak-password': (f, locale) => ({
		what: weakPasswords[f.why]({}, { locale }),
		next: m.refusal_weak_password_next({}, { locale })
	}),
	'account-inactive': say(m.refusal_account_inactive_what, m.refusal_account_inactive_next),
	'print-failed': say(m.refusal_print_failed_what, m.refusal_print_failed_next, (f) => f),
	'disk-nearly-full': say(
		m.refusal_disk_nearly_full_what,
		m.refusal_disk_nearly_full_next,
		(f, locale) => ({ free: formatNumber(Math.floor(f.freeMegabytes), locale) })
	),
	'file-missing': say(m.refusal_file_missing_what, m.refusal_file_missing_next, (f) => ({
		hash: f.sha256.slice(0, 12)
	})),
	'already-done': say(m.refusal_already_done_what, m.refusal_already_done_next),
	'as-of-read-only': say(m.refusal_as_of_read_only_what, m.refusal_as_of_read_only_next, (f) => ({
		date: dayWords(f.date)
	})),
	'username-taken': say(m.refusal_username_taken_what, m.refusal_username_taken_next, (f) => f),
	'slug-taken': say(m.refusal_slug_taken_what, m.refusal_slug_taken_next, (f) => f),
	'unit-still-used': say(m.refusal_unit_still_used_what, m.refusal_unit_still_used_next, (f) => ({
		slug: f.slug,
		since: dayWords(f.since)
	})),
	'reset-token-invalid': say(
		m.refusal_reset_token_invalid_what,
		m.refusal_reset_token_invalid_next
	),
	'calendar-year-missing': say(
		m.refusal_calendar_year_missing_what,
		m.refusal_calendar_year_missing_next,
		(f) => ({ year: f.year })
	),
	'pack-running': say(m.refusal_pack_running_what, m.refusal_pack_running_next),
	'bad-period': say(m.refusal_bad_period_what, m.refusal_bad_period_next, (f) => ({
		from: dayWords(f.from),
		until: dayWords(f.until)
	})),
	'csv-unreadable': say(
		m.refusal_csv_unreadable_what,
		m.refusal_csv_unreadable_next,
		(f, locale) => ({ reason: csvFaultWords(f.reason, locale) })
	),
	'file-empty': say(m.refusal_file_empty_what, m.refusal_file_empty_next, (f) => f),
	'file-too-large': fileTooLarge,
	'file-kind-not-allowed': say(
		m.refusal_file_kind_not_allowed_what,
		m.refusal_file_kind_not_allowed_next,
		(f) => f
	),
	'file-damaged': say(m.refusal_file_damaged_what, m.refusal_file_damaged_next, (f) => f),
	'file-encrypted': say(m.refusal_file_encrypted_what, m.refusal_file_encrypted_next, (f) => f),
	'file-has-macros': say(m.refusal_file_has_macros_what, m.refusal_file_has_macros_next, (f) => f),
	'file-archive-bomb': say(
		m.refusal_file_archive_bomb_what,
		m.refusal_file_archive_bomb_next,
		(f) => f
	),
	'image-too-many-pixels': say(
		m.refusal_image_too_many_pixels_what,
		m.refusal_image_too_many_pixels_next,
		(f) => f
	),
	'csv-not-utf8': say(m.refusal_csv_not_utf8_what, m.refusal_csv_not_utf8_next, (f) => f),
	'request-too-large': say(
		m.refusal_request_too_large_what,
		m.refusal_request_too_large_next,
		(f) => f
	)
};
