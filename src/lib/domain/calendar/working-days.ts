import { refuse } from '../refusal.ts';
import { addDays, weekday } from './dates.ts';

export const calendarDayKinds = ['holiday', 'compensatory_day_off', 'make_up_day'] as const;
/** Nghỉ lễ, nghỉ bù (hoặc hoán đổi), làm bù. */
export type CalendarDayKind = (typeof calendarDayKinds)[number];

/** A day that differs from its weekday. Days are data: each year's schedule is announced, not computed. */
export type CalendarDay = {
	/** 'YYYY-MM-DD' */
	date: string;
	kind: CalendarDayKind;
	name?: string;
	/** Where the fact was read. */
	source: string;
	/** 'YYYY-MM-DD' */
	checkedOn: string;
};

export type WorkCalendar = {
	readonly kinds: ReadonlyMap<string, CalendarDayKind>;
	/** The years whose holidays are known. */
	readonly years: ReadonlySet<number>;
};

const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * A year is known once it has a holiday: a swapped day alone says nothing of its holidays.
 * @throws RangeError when one day is given both as a day off and as a day of work.
 */
export function workCalendar(days: readonly CalendarDay[]): WorkCalendar {
	const kinds = new Map<string, CalendarDayKind>();
	for (const { date, kind } of days) {
		const known = kinds.get(date) ?? kind;
		if ((known === 'make_up_day') !== (kind === 'make_up_day'))
			throw new RangeError(`${date} is both a day off and a day of work`);
		kinds.set(date, known);
	}
	const holidays = days.filter(({ kind }) => kind === 'holiday');
	return { kinds, years: new Set(holidays.map(({ date }) => yearOf(date))) };
}

/**
 * Monday to Friday, less holidays and days off given in exchange, plus the Saturdays worked for them.
 * @throws Refusal `calendar-year-missing`: a year without data is never counted as one without holidays.
 */
export function isWorkingDay(calendar: WorkCalendar, date: string): boolean {
	const year = yearOf(date);
	if (!calendar.years.has(year)) refuse('calendar-year-missing', { year });
	const kind = calendar.kinds.get(date);
	if (kind) return kind === 'make_up_day';
	return ![0, 6].includes(weekday(date));
}

/** The date itself when it is worked, else the first working day after it. */
export function firstWorkingDayFrom(calendar: WorkCalendar, date: string): string {
	let day = date;
	while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
	return day;
}

export const nextWorkingDay = (calendar: WorkCalendar, after: string): string =>
	firstWorkingDayFrom(calendar, addDays(after, 1));

/**
 * The n-th working day after `from`; `from` itself is not counted (Bộ luật Dân sự 2015, Điều 147).
 * For n = 0 the day itself, or the next working day if it is one of rest.
 * @param n whole and not negative.
 */
export function addWorkingDays(calendar: WorkCalendar, from: string, n: number): string {
	if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of days: ${n}`);
	if (n === 0) return firstWorkingDayFrom(calendar, from);
	let day = from;
	for (let left = n; left > 0; left--) day = nextWorkingDay(calendar, day);
	return day;
}

/**
 * Working days after `from` up to and including `to`; negative when `to` lies before `from`. Thus
 * from `addWorkingDays(c, d, n)` back to `d` there are n of them.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: string, to: string): number {
	if (to < from) return 0 - workingDaysBetween(calendar, to, from);
	let count = 0;
	for (let day = from; day < to;) {
		day = addDays(day, 1);
		if (isWorkingDay(calendar, day)) count++;
	}
	return count;
}
