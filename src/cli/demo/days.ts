import { addDays, addMonths } from '#lib/domain/calendar/dates.ts';
import { type WorkCalendar, isWorkingDay } from '#lib/domain/calendar/working-days.ts';
import type { When } from './story.ts';

/**
 * Working days of the history. Where a year's holidays are not known yet its weekdays count: an
 * invented history may be wrong about a holiday, but must load in every year.
 */
export type Days = {
	/** The working day that far before today; never today itself. */
	back(when: When): string;
	/** The n-th working day after a day. */
	after(day: string, n: number): string;
	/** The day itself when it is worked, else the first working day after it. */
	onOrAfter(day: string): string;
};

export function daysBefore(today: string, calendar: WorkCalendar): Days {
	const year = Number(today.slice(0, 4));
	const known = {
		...calendar,
		years: new Set([...calendar.years, year - 2, year - 1, year, year + 1])
	};
	const step = (day: string, by: 1 | -1): string => {
		let next = addDays(day, by);
		while (!isWorkingDay(known, next)) next = addDays(next, by);
		return next;
	};
	const steps = (day: string, n: number, by: 1 | -1): string => {
		let reached = day;
		for (let i = 0; i < n; i++) reached = step(reached, by);
		return reached;
	};
	const onOrAfter = (day: string) => (isWorkingDay(known, day) ? day : step(day, 1));
	return {
		back: (when) =>
			'months' in when
				? onOrAfter(addMonths(today, -when.months))
				: steps(today, when.workingDays, -1),
		after: (day, n) => steps(day, n, 1),
		onOrAfter
	};
}
