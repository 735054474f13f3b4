import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar/dates.ts';
import {
	type CalendarDay,
	type CalendarDayKind,
	addWorkingDays,
	isWorkingDay,
	nextWorkingDay,
	workCalendar,
	workingDaysBetween
} from '#lib/domain/calendar/working-days.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { officialCalendar as calendar } from '../../support/calendar.ts';

const day = (date: string, kind: CalendarDayKind): CalendarDay => ({
	date,
	kind,
	source: 'test',
	checkedOn: '2026-11-22'
});
const missingYear = (run: () => unknown): number | null => {
	try {
		run();
		return null;
	} catch (error) {
		if (isRefusal(error, 'calendar-year-missing')) return error.facts.year;
		throw error;
	}
};
/** Far enough from both ends of the data that counting stays inside. */
const dates = fc.integer({ min: 0, max: 3400 }).map((n) => addDays('2018-03-01', n));

describe('a working day', () => {
	test.each([
		['2019-01-25', true, 'a Friday'],
		['2019-01-26', false, 'a Saturday'],
		['2019-01-27', false, 'a Sunday'],
		['2019-02-05', false, 'the first day of Tết'],
		['2019-02-11', true, 'the Monday after Tết'],
		['2019-04-14', false, 'Giỗ Tổ on a Sunday'],
		['2019-04-15', false, 'its compensation on Monday'],
		['2019-04-29', false, 'the Monday swapped for a Saturday'],
		['2019-05-04', true, 'that Saturday'],
		['2018-12-31', false, 'swapped for a Saturday of the next year'],
		['2019-01-05', true, 'the Saturday that makes up for it'],
		['2020-09-03', true, 'the day after Quốc khánh, one day of rest before 2021'],
		['2021-09-03', false, 'the day after Quốc khánh, two days since 2021'],
		['2026-11-24', true, 'Ngày Văn hóa Việt Nam, not yet in the law that was seen']
	])('%s: %s (%s)', (date, working) => {
		expect(isWorkingDay(calendar, date)).toBe(working);
	});

	test('Tết of 2019 rests nine days', () => {
		expect(nextWorkingDay(calendar, '2019-02-01')).toBe('2019-02-11');
	});
});

describe('years without data', () => {
	test('are refused by name, never counted as years without holidays', () => {
		expect(missingYear(() => isWorkingDay(calendar, '2017-06-01'))).toBe(2017);
		expect(missingYear(() => addWorkingDays(calendar, '2027-12-30', 5))).toBe(2028);
		expect(missingYear(() => workingDaysBetween(calendar, '2027-12-30', '2028-01-03'))).toBe(2028);
		expect(missingYear(() => isWorkingDay(workCalendar([]), '2019-01-25'))).toBe(2019);
	});

	test('do not become known by a swapped day alone', () => {
		const swapOnly = workCalendar([day('2028-05-06', 'make_up_day')]);
		expect(missingYear(() => isWorkingDay(swapOnly, '2028-05-06'))).toBe(2028);
	});

	test('matter only when the count reaches them', () => {
		expect(addWorkingDays(calendar, '2027-12-29', 2)).toBe('2027-12-31');
	});
});

test('a day cannot be both free and worked', () => {
	const free = day('2026-08-22', 'holiday');
	const worked = day('2026-08-22', 'make_up_day');
	expect(() => workCalendar([free, worked])).toThrow(RangeError);
	expect(() => workCalendar([worked, free])).toThrow(RangeError);
	expect(workCalendar([free, day('2026-08-22', 'compensatory_day_off')]).kinds.size).toBe(1);
});

describe('counting working days', () => {
	test('begins on the day after', () => {
		expect(addWorkingDays(calendar, '2019-01-21', 3)).toBe('2019-01-24');
		expect(addWorkingDays(calendar, '2019-01-25', 1)).toBe('2019-01-28');
	});

	test('of none ends the same day, or on the next one worked', () => {
		expect(addWorkingDays(calendar, '2019-01-25', 0)).toBe('2019-01-25');
		expect(addWorkingDays(calendar, '2019-01-26', 0)).toBe('2019-01-28');
	});

	test.each([-1, 1.5, Number.NaN])('%d is not a number of days', (n) => {
		expect(() => addWorkingDays(calendar, '2019-01-25', n)).toThrow(RangeError);
	});

	test('there and back gives the same number, and always ends on a working day', () => {
		fc.assert(
			fc.property(dates, fc.integer({ min: 1, max: 60 }), (from, n) => {
				const last = addWorkingDays(calendar, from, n);
				expect(isWorkingDay(calendar, last)).toBe(true);
				expect(workingDaysBetween(calendar, from, last)).toBe(n);
				expect(workingDaysBetween(calendar, last, from)).toBe(-n);
				expect(addWorkingDays(calendar, from, n + 1) > last).toBe(true);
			})
		);
	});

	test('can be cut anywhere', () => {
		fc.assert(
			fc.property(fc.tuple(dates, dates, dates), (three) => {
				const [a = '', b = '', c = ''] = three.toSorted();
				expect(workingDaysBetween(calendar, a, c)).toBe(
					workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, c)
				);
			})
		);
	});

	test('of a day with itself is nothing', () => {
		expect(workingDaysBetween(calendar, '2019-01-25', '2019-01-25')).toBe(0);
		expect(workingDaysBetween(calendar, '2019-01-27', '2019-01-26')).toBe(0);
	});
});
