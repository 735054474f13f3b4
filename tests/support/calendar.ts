import { workCalendar } from '#lib/domain/calendar/working-days.ts';
import { loadCalendar } from '#lib/server/templates/calendar.ts';

/** The calendar a ward starts with: templates/calendar, 2018–2027. */
export const officialCalendar = workCalendar(loadCalendar());
