import { sql } from 'kysely';
import {
	type CalendarDay,
	type WorkCalendar,
	workCalendar
} from '#lib/domain/calendar/working-days.ts';
import type { Reader, Trx } from './transaction.ts';

/** The working calendar of these years as far as it is known. */
export async function calendarOf(
	db: Reader,
	firstYear: number,
	lastYear: number
): Promise<WorkCalendar> {
	const days = await db
		.selectFrom('calendarDay')
		.selectAll()
		.where('date', '>=', `${firstYear}-01-01`)
		.where('date', '<=', `${lastYear}-12-31`)
		.execute();
	return workCalendar(days);
}

/** Adds days, and corrects those that say something else now. @returns how many changed. */
export async function saveDays(trx: Trx, days: readonly Required<CalendarDay>[]): Promise<number> {
	if (days.length === 0) return 0;
	const saved = await trx
		.insertInto('calendarDay')
		.values([...days])
		.onConflict((conflict) =>
			conflict
				.column('date')
				.doUpdateSet((eb) => ({
					kind: eb.ref('excluded.kind'),
					name: eb.ref('excluded.name'),
					source: eb.ref('excluded.source'),
					checkedOn: eb.ref('excluded.checkedOn')
				}))
				.where(sql<boolean>`to_jsonb(calendar_day) <> to_jsonb(excluded)`)
		)
		.returning('date')
		.execute();
	return saved.length;
}
