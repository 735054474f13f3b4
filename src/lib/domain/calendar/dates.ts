/**
 * Days are plain 'YYYY-MM-DD' strings everywhere: they compare with `<`, and no time zone can move
 * them. Arithmetic goes through UTC, where every day has 24 hours.
 */
const millisecondsPerDay = 86_400_000;
const format = /^\d{4}-\d{2}-\d{2}$/;

export function isIsoDate(text: string): boolean {
	if (!format.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	// 2019-02-30 parses as the 2nd of March; only a day that exists comes back unchanged.
	return !Number.isNaN(time) && toIso(time) === text;
}

/** Milliseconds of the day's start. @throws RangeError when it is not a day of the calendar. */
function timeOf(date: string): number {
	if (!isIsoDate(date)) throw new RangeError(`not a date: ${date}`);
	return Date.parse(`${date}T00:00:00Z`);
}

const toIso = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string =>
	toIso(timeOf(date) + days * millisecondsPerDay);

/**
 * The same day of a later (or earlier) month; where the month is too short, its last day.
 * Bộ luật Dân sự 2015, Điều 148: a term in months ends so.
 */
export function addMonths(date: string, months: number): string {
	timeOf(date);
	const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
	const first = new Date(0);
	first.setUTCFullYear(year, month - 1 + months, 1);
	const lastDay = new Date(first);
	lastDay.setUTCMonth(first.getUTCMonth() + 1, 0);
	first.setUTCDate(Math.min(day, lastDay.getUTCDate()));
	return toIso(first.getTime());
}

/** Days from one date to another; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number =>
	(timeOf(to) - timeOf(from)) / millisecondsPerDay;

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (date: string): number => new Date(timeOf(date)).getUTCDay();

/** Asia/Ho_Chi_Minh: seven hours ahead of UTC since 1975, no daylight saving. */
const offset = 7 * 3_600_000;

/** What calendar and clock show in Việt Nam at an instant; `time` is 'HH:MM'. */
export function localDateTime(instant: Date): { date: string; time: string } {
	const [date = '', time = ''] = new Date(instant.getTime() + offset).toISOString().split('T');
	return { date, time: time.slice(0, 5) };
}

/** The first instant of a day in Việt Nam. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

export const localDate = (instant: Date): string => localDateTime(instant).date;
