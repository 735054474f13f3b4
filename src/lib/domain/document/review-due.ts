import { addMonths, daysBetween } from '../calendar/dates.ts';

/**
 * The day until which a document in force must be looked at again (rà soát định kỳ): so many months
 * after it was last confirmed unchanged or, if that came later, after it took effect.
 * ISO 9001:2015 7.5.2 c, 7.5.3.2 c: documents stay suitable because somebody looks.
 */
export function reviewDueOn(
	effectiveFrom: string,
	lastConfirmedOn: string | null,
	reviewMonths: number
): string {
	const from =
		lastConfirmedOn !== null && lastConfirmedOn > effectiveFrom ? lastConfirmedOn : effectiveFrom;
	return addMonths(from, reviewMonths);
}

/** Whole days since a due date has passed; 0 on the day itself and before, or where nothing is due. */
export const overdueDays = (dueOn: string | null, today: string): number =>
	dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today));
