import {
	type FieldError,
	type FieldErrorCode,
	type ObjectionCode,
	type ObjectionFacts,
	type Refusal,
	type RefusalCode,
	type RefusalFacts
} from '#lib/domain/refusal.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';
import { objectionSentences } from './objection-sentences.ts';
import { refusalSentences } from './refusal-sentences.ts';
import type { Sentences, SentencesOf } from './sentences.ts';
import type { Locale } from './text/format.ts';

export type { Sentences };

/** A refusal as data: what a failed action returns to its page. */
export type RefusalData = { [C in RefusalCode]: Pick<Refusal<C>, 'code' | 'facts'> }[RefusalCode];

/** @param refusal a thrown Refusal, or its code and facts as they came to the page */
export function refusalSentence(
	{ code, facts }: { code: RefusalCode; facts: RefusalFacts[RefusalCode] },
	locale: Locale
): Sentences {
	const sentences = refusalSentences[code] as SentencesOf<RefusalFacts[RefusalCode]>;
	return sentences(facts, locale);
}

export function objectionSentence(
	{ code, facts }: { code: ObjectionCode; facts: ObjectionFacts[ObjectionCode] },
	locale: Locale
): Sentences {
	const sentences = objectionSentences[code] as SentencesOf<ObjectionFacts[ObjectionCode]>;
	return sentences(facts, locale);
}

const fieldErrorWords = wordsFor<FieldErrorCode>({
	required: m.field_error_required,
	'too-long': m.field_error_too_long,
	'too-short': m.field_error_too_short,
	'not-a-date': m.field_error_not_a_date,
	'not-a-number': m.field_error_not_a_number,
	'out-of-range': m.field_error_out_of_range,
	'not-in-list': m.field_error_not_in_list,
	'bad-format': m.field_error_bad_format,
	'before-start': m.field_error_before_start,
	taken: m.field_error_taken,
	unknown: m.field_error_unknown,
	mismatch: m.field_error_mismatch
});

export const fieldErrorSentence = ({ code }: Pick<FieldError, 'code'>, locale: Locale): string =>
	fieldErrorWords(code, locale);
