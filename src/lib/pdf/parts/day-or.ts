import { formatDate } from '#lib/i18n/text/format.ts';
import type { Day } from '../types.ts';

/** A day as it is printed; '' for one that is not known (yet). */
export const dayOr = (day: Day | null): string => (day ? formatDate(day) : '');
