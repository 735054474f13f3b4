import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addDays,
	addMonths,
	daysBetween,
	isIsoDate,
	localDate,
	localDateTime,
	weekday
} from '#lib/domain/calendar/dates.ts';

const dates = fc
	.integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
	.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('days of the calendar', () => {
	test.each(['2019-02-05', '2020-02-29', '2000-02-29', '0219-02-05'])('%s exists', (date) => {
		expect(isIsoDate(date)).toBe(true);
	});

	test.each([
		'2019-02-29',
		'1900-02-29',
		'2019-02-30',
		'2019-04-31',
		'2019-13-01',
		'2019-00-10',
		'2019-1-1',
		'2019-01-01T00:00',
		' 2019-01-01',
		''
	])('%j does not', (date) => {
		expect(isIsoDate(date)).toBe(false);
		expect(() => addDays(date, 1)).toThrow(RangeError);
	});

	test('days are added over months and leap years', () => {
		expect(addDays('2020-02-28', 2)).toBe('2020-03-01');
		expect(addDays('2019-01-01', -1)).toBe('2018-12-31');
	});

	test('a term in months ends on the same day, or on the last of a shorter month', () => {
		expect(addMonths('2019-01-31', 1)).toBe('2019-02-28');
		expect(addMonths('2020-01-31', 1)).toBe('2020-02-29');
		expect(addMonths('2019-11-15', 3)).toBe('2020-02-15');
		expect(addMonths('2019-03-31', -1)).toBe('2019-02-28');
		expect(addMonths('2020-02-29', 12)).toBe('2021-02-28');
		expect(addMonths('2019-12-31', 18)).toBe('2021-06-30');
	});

	test('counting back what was added gives the same number', () => {
		fc.assert(
			fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
				const moved = addDays(date, days);
				expect(daysBetween(date, moved)).toBe(days);
				expect(addDays(moved, -days)).toBe(date);
				expect(weekday(moved)).toBe((((weekday(date) + days) % 7) + 7) % 7);
			})
		);
	});

	test('adding months never leaves the month aimed at', () => {
		fc.assert(
			fc.property(dates, fc.integer({ min: -60, max: 60 }), (date, months) => {
				const month = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
				expect(month(addMonths(date, months))).toBe(month(date) + months);
				expect(addMonths(date, months).slice(8) <= date.slice(8)).toBe(true);
			})
		);
	});

	test('the seed’s day was a Friday', () => {
		expect(weekday('2019-01-25')).toBe(5);
	});
});

describe('the clocks of Việt Nam', () => {
	test('are seven hours ahead of UTC', () => {
		expect(localDateTime(new Date('2019-01-25T01:59:00Z'))).toEqual({
			date: '2019-01-25',
			time: '08:59'
		});
		expect(localDate(new Date('2018-12-31T16:59:59Z'))).toBe('2018-12-31');
		expect(localDate(new Date('2018-12-31T17:00:00Z'))).toBe('2019-01-01');
	});

	test('agree with the time zone Asia/Ho_Chi_Minh', () => {
		const zone = new Intl.DateTimeFormat('sv-SE', {
			timeZone: 'Asia/Ho_Chi_Minh',
			dateStyle: 'short',
			timeStyle: 'short'
		});
		const instants = fc.date({
			min: new Date('1976-01-01T00:00:00Z'),
			max: new Date('2100-01-01T00:00:00Z'),
			noInvalidDate: true
		});
		fc.assert(
			fc.property(instants, (instant) => {
				const { date, time } = localDateTime(instant);
				expect(`${date} ${time}`).toBe(zone.format(instant));
			})
		);
	});
});
