import type { CalendarDay } from '#lib/domain/calendar/working-days.ts';
import { demandAdmin } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { saveDays } from '../database/calendar-days.ts';
import { inTransaction } from '../database/transaction.ts';

/**
 * Takes the days of a calendar over into the installation's. What was entered by hand and is not among
 * them stays.
 * @returns how many days are new or say something else.
 * @throws Refusal `not-found` for anybody but an administrator.
 */
export async function loadCalendar(
	ctx: Context,
	days: readonly Required<CalendarDay>[]
): Promise<number> {
	demandAdmin(ctx.actor);
	return inTransaction(ctx, 'load-calendar', (trx) => saveDays(trx, days));
}
