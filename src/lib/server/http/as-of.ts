import { isIsoDate } from '#lib/domain/calendar/dates.ts';

/** Set on another day than today, pages show that day and nothing can be written. */
export const asOfCookie = 'as_of';

/**
 * The day that a page is asked for: `?as_of=YYYY-MM-DD`, else the cookie.
 * @returns null for today, and for what is no day.
 */
export function asOfDay(url: URL, cookie: string | undefined, today: string): string | null {
	const day = url.searchParams.get('as_of') ?? cookie ?? '';
	return isIsoDate(day) && day !== today ? day : null;
}

/** These change what is seen, not what is kept. */
const alwaysOpen = ['/as-of', '/language', '/sign-out'];

export const isAlwaysOpen = (url: URL): boolean => alwaysOpen.includes(url.pathname);
