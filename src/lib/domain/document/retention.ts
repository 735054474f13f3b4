import { addMonths } from '../calendar/dates.ts';

/**
 * Documents of the management system are kept five years after they end (default of the ward's list
 * of records, domain notes 5; the head may set another day when withdrawing one).
 */
const monthsKept = 60;

/** @param lastDay last day in force, 'YYYY-MM-DD'. */
export const keepUntil = (lastDay: string): string => addMonths(lastDay, monthsKept);
