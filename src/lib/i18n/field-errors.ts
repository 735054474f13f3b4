import type { FieldError, FieldErrorCode } from '#lib/domain/refusal.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';
import type { Locale } from './text/format.ts';

const fieldErrorWords = wordsFor<FieldErrorCode>({
	required: m.field_error_required,
	'too-long': m.field_error_too_long,
	'too-short': m.field_error_too_short,
	'not-a-date': m.field_error_not_a_date,
	'not-a-number': m.field_error_not_a_number,
	'out-of-range': m.field_error_out_of_range,
	'not-in-list': m.field_error_not_in_list,
	'bad-format': m.field_error_bad_format,
	'old-encoding': m.field_error_old_encoding,
	'before-start': m.field_error_before_start,
	taken: m.field_error_taken,
	alike: m.field_error_alike,
	unknown: m.field_error_unknown,
	mismatch: m.field_error_mismatch
});

export const fieldErrorSentence = ({ code }: Pick<FieldError, 'code'>, locale: Locale): string =>
	fieldErrorWords(code, locale);
