import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	formatDate,
	formatDateLong,
	formatMonths,
	formatDateTime,
	formatMoney,
	formatNumber,
	formatWeekday,
	parseDate
} from '#lib/i18n/text/format.ts';

describe('dates are written', () => {
	test('dd/mm/yyyy, with zeros', () => {
		expect(formatDate('2019-02-05')).toBe('05/02/2019');
		expect(() => formatDate('2019-02-30')).toThrow(RangeError);
	});

	test.each([
		['2019-02-05', 'ngày 05 tháng 02 năm 2019'],
		['2019-01-25', 'ngày 25 tháng 01 năm 2019'],
		['2019-03-05', 'ngày 05 tháng 3 năm 2019'],
		['2019-09-02', 'ngày 02 tháng 9 năm 2019'],
		['2019-11-20', 'ngày 20 tháng 11 năm 2019']
	])('%s in a document: %s', (date, long) => {
		expect(formatDateLong(date, 'vi')).toBe(long);
	});

	test('in words in English', () => {
		expect(formatDateLong('2019-02-05', 'en')).toBe('5 February 2019');
		expect(() => formatDateLong('05/02/2019', 'en')).toThrow(RangeError);
	});

	test('with the name of the weekday', () => {
		expect(formatWeekday('2019-01-25', 'vi')).toBe('Thứ Sáu');
		expect(formatWeekday('2019-01-27', 'vi')).toBe('Chủ Nhật');
		expect(formatWeekday('2019-01-25', 'en')).toBe('Friday');
	});

	test('with the time of Việt Nam, whatever zone the instant was written in', () => {
		expect(formatDateTime('2019-01-25T01:59:00Z')).toBe('08:59 25/01/2019');
		expect(formatDateTime('2019-01-25T08:59:00.123+07:00')).toBe('08:59 25/01/2019');
		expect(formatDateTime(new Date('2018-12-31T17:00:00Z'))).toBe('00:00 01/01/2019');
		expect(() => formatDateTime('2019-01-25T01:59:00')).toThrow(RangeError);
		expect(() => formatDateTime('2019-01-25')).toThrow(RangeError);
	});
});

describe('dates are read', () => {
	test.each([
		['5/2/2019', '2019-02-05'],
		['05/02/2019', '2019-02-05'],
		['05-02-2019', '2019-02-05'],
		['5.2.2019', '2019-02-05'],
		['5/2/19', '2019-02-05'],
		['5/2/68', '2068-02-05'],
		['5/2/75', '1975-02-05'],
		[' 2019-02-05 ', '2019-02-05'],
		['29/2/2020', '2020-02-29']
	])('%j as %s', (input, date) => {
		expect(parseDate(input)).toBe(date);
	});

	test.each([
		'02/25/2019',
		'30/02/2019',
		'29/2/2019',
		'31/4/2019',
		'0/1/2019',
		'1/0/2019',
		'5/2-2019',
		'5/2',
		'5/2/201',
		'5/2/0219',
		'1/1/1899',
		'1/1/2200',
		'2019/02/05',
		'2019-2-5',
		'2019-25-02',
		'ngày 5',
		'',
		'٥/٢/٢٠١٩'
	])('%j is refused', (input) => {
		expect(parseDate(input)).toBeNull();
	});

	test('as they were written', () => {
		const days = fc
			.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(days, (date) => {
				expect(parseDate(formatDate(date))).toBe(date);
			})
		);
	});

	test('whatever is typed, only as a day that can be written again', () => {
		const typed = fc.string({ unit: fc.constantFrom(...'0123456789/-.'), maxLength: 10 });
		fc.assert(
			fc.property(typed, (input) => {
				const date = parseDate(input);
				if (date !== null) expect(parseDate(formatDate(date))).toBe(date);
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('numbers', () => {
	test('have points between thousands and a decimal comma; English the other way round', () => {
		expect(formatNumber(1234567.5, 'vi')).toBe('1.234.567,5');
		expect(formatNumber(1234567.5, 'en')).toBe('1,234,567.5');
		expect(formatNumber(9700, 'vi')).toBe('9.700');
		expect(formatNumber(1.125, 'vi')).toBe('1,125');
		expect(formatNumber(-0, 'vi')).toBe('0');
		expect(formatNumber(-1.5, 'vi')).toBe('-1,5');
		expect(() => formatNumber(Number.NaN, 'vi')).toThrow(RangeError);
	});

	test('of money name the đồng', () => {
		expect(formatMoney(2000, 'vi')).toBe('2.000 đồng');
		expect(formatMoney(0, 'vi')).toBe('0 đồng');
		expect(formatMoney(1_500_000, 'en')).toBe('1,500,000 VND');
	});
});

test('months of a year are numbered in Vietnamese and named in English', () => {
	expect(formatMonths([7, 12], 'vi')).toBe('7, 12');
	expect(formatMonths([7, 12], 'en')).toBe('July, December');
	expect(formatMonths([], 'en')).toBe('');
});
