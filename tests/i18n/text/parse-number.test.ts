import { describe, expect, test } from 'vitest';
import { parseNumber } from '#lib/i18n/text/parse-number.ts';

describe('numbers are read in the language of the page', () => {
	test.each([
		['vi', '1.234,5', 1234.5],
		['vi', '0,5', 0.5],
		['vi', '0.5', 0.5],
		['vi', '8.000', 8000],
		['vi', '2.000.000', 2000000],
		['vi', '-3', -3],
		['en', '1,234.5', 1234.5],
		['en', '8,000', 8000],
		['en', '0.5', 0.5],
		['en', '8.000', 8]
	] as const)('%s: %s', (locale, text, number) => {
		expect(parseNumber(text, locale)).toBe(number);
	});
	test.each(['', 'hai', '1,2,3', '1.2.3', '1e5', 'NaN', '0x10', '١', '1 000'])(
		'not “%s”',
		(text) => {
			expect(parseNumber(text, 'vi')).toBeNull();
		}
	);
});
