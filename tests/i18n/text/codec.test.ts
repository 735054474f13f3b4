import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { textCodec } from '#lib/i18n/text/codec.ts';

describe.each(['vi', 'en'] as const)('in %s', (locale) => {
	const codec = textCodec(locale);

	test('a number that was shown is read back as the same number', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1_000_000_000, max: 10_000_000_000 }), (cents) => {
				expect(codec.number(codec.numberText(cents / 100))).toBe(cents / 100);
			})
		);
	});

	test('a day that was shown is read back as the same day', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
				const day = addDays('1945-09-02', days);
				expect(codec.day(codec.dayText(day))).toBe(day);
			})
		);
	});

	test('what is neither is read as nothing', () => {
		expect(codec.number('ba')).toBeNull();
		expect(codec.day('31/02/2026')).toBeNull();
	});
});

test('half an hour is typed with a comma in Vietnamese, with a point in English', () => {
	expect(textCodec('vi').numberText(0.5)).toBe('0,5');
	expect(textCodec('en').numberText(0.5)).toBe('0.5');
	expect(textCodec('vi').number('1.500')).toBe(1500);
	expect(textCodec('en').number('1.500')).toBe(1.5);
});
