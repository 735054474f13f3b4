import { expect, test } from 'vitest';
import { isWorkingDay } from '#lib/domain/calendar/working-days.ts';
import { calendarOf, saveDays } from '#lib/server/database/calendar-days.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

const day = (date: string, name: string) => ({
	date,
	kind: 'holiday' as const,
	name,
	source: 'Thông báo nghỉ lễ',
	checkedOn: '2026-01-05'
});

test('days are saved once, corrected when they say something else, and read by year', async () => {
	const w = await makeWorld();
	const [admin, lan] = [await w.as('quantri'), await w.as('lan')];
	const save = (...days: ReturnType<typeof day>[]) =>
		inTransaction(admin, 'test', (trx) => saveDays(trx, days));
	expect(await save(day('2026-09-02', 'Quốc khánh'), day('2027-01-01', 'Tết'))).toBe(2);
	expect(await save(day('2026-09-02', 'Quốc khánh'), day('2027-01-01', 'Tết Dương lịch'))).toBe(1);
	expect(await save()).toBe(0);
	const calendar = await reading(lan, (db) => calendarOf(db, 2026, 2026));
	expect([...calendar.years]).toEqual([2026]);
	expect(isWorkingDay(calendar, '2026-09-02')).toBe(false);
	expect(isWorkingDay(calendar, '2026-09-03')).toBe(true);
	const byLan = inTransaction(lan, 'test', (trx) => saveDays(trx, [day('2026-04-30', 'x')]));
	expect(await codeOf(byLan)).toBe('not-allowed');
});
