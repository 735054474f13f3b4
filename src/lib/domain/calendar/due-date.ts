import type { Duration } from '../document/content.ts';
import { addDays, isIsoDate } from './dates.ts';
import {
	type WorkCalendar,
	addWorkingDays,
	firstWorkingDayFrom,
	isWorkingDay,
	nextWorkingDay
} from './working-days.ts';

/** The part of a procedure's deadline that decides the day; a whole `Deadline` fits. */
export type CountedDeadline = {
	limit: Duration;
	/** The day's work: due on the day of receipt, whatever `limit` says. */
	sameDay?: boolean;
	/** 'HH:MM'; '' or absent = none. What arrives later counts as received on the next working day. */
	cutOff?: string;
};
/** 'YYYY-MM-DD' and 'HH:MM' by the clocks of Việt Nam. */
export type Moment = { date: string; time: string };
/** `time` is null where the whole day is left: limits in days end with the day. */
export type Due = { date: string; time: string | null };

/** Periods of one day, in order, 'HH:MM'. They differ by province and commune. */
export type WorkingHours = readonly { from: string; until: string }[];
/** Eight hours. */
export const defaultWorkingHours: WorkingHours = [
	{ from: '07:30', until: '11:30' },
	{ from: '13:00', until: '17:00' }
];

/**
 * When the result is due.
 * - Days and working days: the day of receipt is not counted; a last day of rest moves to the next
 *   working day (Bộ luật Dân sự 2015, Điều 147–148).
 * - Same day: the day of receipt; after the cut-off, or received on a day of rest, the next working day.
 * - Hours: working hours from the moment of receipt on; outside them, from the next opening.
 * - A part of a working day counts in hours (half a day = half of `hours`), a part of a calendar day
 *   as a whole one.
 * @throws Refusal `calendar-year-missing` when the count reaches a year without data.
 */
export function dueDate(
	calendar: WorkCalendar,
	deadline: CountedDeadline,
	receivedAt: Moment,
	hours: WorkingHours = defaultWorkingHours
): Due {
	const { limit, sameDay = false, cutOff = '' } = deadline;
	if (!isIsoDate(receivedAt.date)) throw new RangeError(`not a date: ${receivedAt.date}`);
	const late = cutOff !== '' && minutesOf(receivedAt.time) > minutesOf(cutOff);
	const start = late
		? { date: nextWorkingDay(calendar, receivedAt.date), time: '00:00' }
		: receivedAt;

	if (sameDay) return { date: firstWorkingDayFrom(calendar, start.date), time: null };
	switch (limit.unit) {
		case 'calendar_day': {
			const last = addDays(start.date, Math.ceil(limit.amount));
			return { date: firstWorkingDayFrom(calendar, last), time: null };
		}
		case 'working_day':
			return Number.isInteger(limit.amount)
				? { date: addWorkingDays(calendar, start.date, limit.amount), time: null }
				: addWorkingMinutes(calendar, start, limit.amount * minutesPerDay(hours), hours);
		case 'hour':
			return addWorkingMinutes(calendar, start, limit.amount * 60, hours);
	}
}

/** The moment at which so many minutes have been worked since `start`. */
function addWorkingMinutes(
	calendar: WorkCalendar,
	start: Moment,
	minutes: number,
	hours: WorkingHours
): Moment {
	if (!(minutesPerDay(hours) > 0)) throw new RangeError('working hours without an hour');
	// Rounded first: 0.1 of an hour is 6 minutes, not the 6.000000000000001 of binary fractions.
	let left = Math.ceil(Number(minutes.toFixed(6)));
	let now = minutesOf(start.time);
	for (let date = start.date; ; date = addDays(date, 1), now = 0) {
		if (!isWorkingDay(calendar, date)) continue;
		for (const period of hours) {
			const from = Math.max(now, minutesOf(period.from));
			const worked = minutesOf(period.until) - from;
			// A period that is over cannot even hold a limit of nothing.
			if (worked <= 0) continue;
			if (left <= worked) return { date, time: clock(from + left) };
			left -= worked;
		}
	}
}

const minutesPerDay = (hours: WorkingHours): number =>
	hours.reduce((sum, { from, until }) => sum + minutesOf(until) - minutesOf(from), 0);

/** @throws RangeError when it is not a time of day. */
function minutesOf(time: string): number {
	if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`not a time: ${time}`);
	const [hour = 0, minute = 0] = time.split(':').map(Number);
	return hour * 60 + minute;
}

const clock = (minutes: number): string =>
	`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
