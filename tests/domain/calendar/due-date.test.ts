import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { type CountedDeadline, type WorkingHours, dueDate } from '#lib/domain/calendar/due-date.ts';
import { isWorkingDay } from '#lib/domain/calendar/working-days.ts';
import type { TimeUnit } from '#lib/domain/document/content-parts.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { officialCalendar as calendar } from '../../support/calendar.ts';

/** 'YYYY-MM-DD HH:MM' in, 'YYYY-MM-DD' or 'YYYY-MM-DD HH:MM' out. */
function due(
	received: string,
	amount: number,
	unit: TimeUnit,
	more: Partial<CountedDeadline> = {},
	hours?: WorkingHours
): string {
	const [date = '', time = ''] = received.split(' ');
	const result = dueDate(calendar, { limit: { amount, unit }, ...more }, { date, time }, hours);
	return result.time === null ? result.date : `${result.date} ${result.time}`;
}
const cutOff = { cutOff: '15:00' };

describe('limits in working days', () => {
	test('received on Friday 01/02/2019 at 15:10, three working days: Tết does not count', () => {
		expect(due('2019-02-01 15:10', 3, 'working_day')).toBe('2019-02-13');
		// After the cut-off it is a dossier of Monday 11/02.
		expect(due('2019-02-01 15:10', 3, 'working_day', cutOff)).toBe('2019-02-14');
		expect(due('2019-02-01 15:00', 3, 'working_day', cutOff)).toBe('2019-02-13');
	});

	test('received on Friday 26/04/2019, three working days: the swapped Saturday counts', () => {
		expect(due('2019-04-26 09:00', 3, 'working_day')).toBe('2019-05-04');
		expect(due('2019-04-26 09:00', 4, 'working_day')).toBe('2019-05-06');
	});

	test('received at the desk on a Saturday morning, the first day is Monday', () => {
		expect(due('2019-03-02 08:00', 1, 'working_day')).toBe('2019-03-04');
	});

	test('over Tết of every year ends on a day that is worked', () => {
		expect(due('2018-02-13 10:00', 1, 'working_day')).toBe('2018-02-21');
		expect(due('2020-01-22 10:00', 1, 'working_day')).toBe('2020-01-30');
		expect(due('2021-02-09 10:00', 1, 'working_day')).toBe('2021-02-17');
		expect(due('2022-01-28 10:00', 1, 'working_day')).toBe('2022-02-07');
		expect(due('2023-01-19 10:00', 1, 'working_day')).toBe('2023-01-27');
		expect(due('2024-02-07 10:00', 1, 'working_day')).toBe('2024-02-15');
		expect(due('2025-01-24 10:00', 1, 'working_day')).toBe('2025-02-03');
		expect(due('2026-02-13 10:00', 1, 'working_day')).toBe('2026-02-23');
	});

	test('of half a day are four hours of work', () => {
		expect(due('2019-01-25 14:00', 0.5, 'working_day')).toBe('2019-01-28 08:30');
		expect(due('2019-01-25 08:00', 1.5, 'working_day')).toBe('2019-01-28 13:30');
	});
});

describe('limits in days', () => {
	test('of 15 days that end on 30/04 end on the next working day', () => {
		expect(due('2019-04-15 09:00', 15, 'calendar_day')).toBe('2019-05-02');
		expect(due('2026-04-15 09:00', 15, 'calendar_day')).toBe('2026-05-04');
	});

	test('count days of rest inside, and move only when the last one is', () => {
		expect(due('2019-02-01 09:00', 10, 'calendar_day')).toBe('2019-02-11');
		expect(due('2019-02-01 09:00', 11, 'calendar_day')).toBe('2019-02-12');
		expect(due('2019-03-01 09:00', 1, 'calendar_day')).toBe('2019-03-04');
		expect(due('2019-04-24 09:00', 10, 'calendar_day')).toBe('2019-05-04');
	});
});

describe('the day’s work', () => {
	const sameDay = { sameDay: true, ...cutOff };

	test('received until 15:00 is due the same day, later on the next working day', () => {
		expect(due('2019-01-24 08:00', 1, 'working_day', sameDay)).toBe('2019-01-24');
		expect(due('2019-01-24 15:00', 1, 'working_day', sameDay)).toBe('2019-01-24');
		expect(due('2019-01-24 15:01', 1, 'working_day', sameDay)).toBe('2019-01-25');
		expect(due('2019-01-25 15:01', 1, 'working_day', sameDay)).toBe('2019-01-28');
		expect(due('2019-02-01 15:10', 1, 'working_day', sameDay)).toBe('2019-02-11');
	});

	test('received on a Saturday morning is due on the next working day', () => {
		expect(due('2019-03-02 09:00', 1, 'working_day', sameDay)).toBe('2019-03-04');
		expect(due('2019-03-02 16:00', 1, 'working_day', sameDay)).toBe('2019-03-04');
	});

	test('without a cut-off stays due the same day', () => {
		expect(due('2019-01-24 16:30', 1, 'working_day', { sameDay: true })).toBe('2019-01-24');
	});
});

describe('limits in hours', () => {
	test.each([
		['2019-01-24 08:00', 2, '2019-01-24 10:00'],
		['2019-01-24 10:30', 2, '2019-01-24 14:00'],
		['2019-01-24 07:30', 4, '2019-01-24 11:30'],
		['2019-01-24 12:00', 1, '2019-01-24 14:00'],
		['2019-01-24 06:00', 8, '2019-01-24 17:00'],
		['2019-01-25 16:00', 2, '2019-01-28 08:30'],
		['2019-01-25 17:00', 0.5, '2019-01-28 08:00'],
		['2019-02-01 16:30', 1, '2019-02-11 08:00'],
		['2019-05-03 16:30', 1, '2019-05-04 08:00'],
		['2019-01-24 08:00', 0.1, '2019-01-24 08:06'],
		['2019-01-24 08:00', 0, '2019-01-24 08:00']
	])('received %s, %d hours: %s', (received, hours, expected) => {
		expect(due(received, hours, 'hour')).toBe(expected);
	});

	test('after the cut-off begin when the next working day does', () => {
		expect(due('2019-01-24 15:30', 1, 'hour', cutOff)).toBe('2019-01-25 08:30');
	});

	test('follow the hours of the place', () => {
		const mountain = [
			{ from: '08:00', until: '12:00' },
			{ from: '13:30', until: '16:30' }
		];
		expect(due('2019-01-24 11:00', 2, 'hour', {}, mountain)).toBe('2019-01-24 14:30');
		expect(() => due('2019-01-24 11:00', 2, 'hour', {}, [])).toThrow(RangeError);
	});

	test('eight of them are a day of work, wherever they begin', () => {
		const minutes = fc.integer({ min: 0, max: 23 * 60 + 59 });
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 3400 }), minutes, (offset, minute) => {
				const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
				const date = addDays('2018-03-01', offset);
				const [first = '', at = ''] = due(`${date} ${time}`, 8, 'hour').split(' ');
				expect(isWorkingDay(calendar, first)).toBe(true);
				expect(first >= date && at > '07:30' && at <= '17:00').toBe(true);
				expect(due(`${date} ${time}`, 1, 'working_day') >= first).toBe(true);
			})
		);
	});
});

describe('every limit', () => {
	const anyDeadline = fc.record({
		limit: fc.record({
			amount: fc.integer({ min: 0, max: 45 }),
			unit: fc.constantFrom('hour' as const, 'working_day' as const, 'calendar_day' as const)
		}),
		sameDay: fc.boolean(),
		cutOff: fc.constantFrom('', '15:00')
	});

	test('ends on a working day, not before receipt, and never earlier for coming later', () => {
		fc.assert(
			fc.property(anyDeadline, fc.integer({ min: 0, max: 3400 }), (deadline, offset) => {
				const date = addDays('2018-03-01', offset);
				const early = dueDate(calendar, deadline, { date, time: '09:00' });
				const late = dueDate(calendar, deadline, { date, time: '15:30' });
				expect(isWorkingDay(calendar, early.date)).toBe(true);
				expect(early.date >= date).toBe(true);
				expect(late.date >= early.date).toBe(true);
			})
		);
	});

	test('that reaches a year without data is refused', () => {
		let refusal: unknown;
		try {
			due('2027-12-30 09:00', 5, 'working_day');
		} catch (error) {
			refusal = error;
		}
		expect(isRefusal(refusal, 'calendar-year-missing') && refusal.facts.year).toBe(2028);
	});

	test('needs a day and a time that exist', () => {
		expect(() => due('2019-02-30 09:00', 1, 'working_day')).toThrow(RangeError);
		expect(() => due('2019-02-20 25:00', 1, 'hour')).toThrow(RangeError);
		expect(() => due('2019-02-20 9:00', 1, 'working_day', cutOff)).toThrow(RangeError);
	});
});
