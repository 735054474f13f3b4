import type { TextCodec } from '#lib/domain/document/row-form.ts';
import { type Locale, formatDate, formatNumber, parseDate } from './format.ts';
import { parseNumber } from './parse-number.ts';

/** Numbers and days as people of a language type them into the rows of a form. */
export const textCodec = (locale: Locale): TextCodec => ({
	number: (text) => parseNumber(text, locale),
	day: parseDate,
	numberText: (value) => formatNumber(value, locale),
	dayText: formatDate
});
