import { addDays, daysBetween } from '../calendar/dates.ts';

/**
 * The day from which the effect can be verified once the actions are due by `dueDates`: unchanged while
 * it still lies after the last of them; else as many days after it as the approved plan waited
 * (ISO 9001:2015 10.2.1 d: an effect is seen only after everything was done).
 * @param before due dates as they were, and the day of verification that went with them.
 */
export function verifyFromAfter(
	before: { dueDates: readonly string[]; verifyFrom: string },
	dueDates: readonly string[]
): string {
	const last = latest(dueDates);
	const { verifyFrom } = before;
	if (last === undefined || verifyFrom > last) return verifyFrom;
	const wait = daysBetween(latest(before.dueDates) ?? verifyFrom, verifyFrom);
	return addDays(last, Math.max(1, wait));
}

const latest = (days: readonly string[]): string | undefined => days.toSorted().at(-1);
