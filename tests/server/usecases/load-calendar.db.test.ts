import { expect, test } from 'vitest';
import { addWorkingDays } from '#lib/domain/calendar/working-days.ts';
import { calendarOf } from '#lib/server/database/calendar-days.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { loadCalendar as readCalendar } from '#lib/server/templates/calendar.ts';
import { loadCalendar } from '#lib/server/usecases/load-calendar.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('ten years of days off and days made up for count from then on', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const days = readCalendar();
	expect(await loadCalendar(admin, days)).toBe(days.length);
	const calendar = await reading(admin, (db) => calendarOf(db, 2018, 2027));
	expect([...calendar.years].sort()).toEqual(Array.from({ length: 10 }, (_, i) => 2018 + i));
	// 30/04 and 01/05/2026 are holidays, a Thursday and a Friday.
	expect(addWorkingDays(calendar, '2026-04-29', 1)).toBe('2026-05-04');
});

test('loaded again nothing changes; a corrected day does', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const days = readCalendar();
	await loadCalendar(admin, days);
	expect(await loadCalendar(admin, days)).toBe(0);
	const [first, ...rest] = days;
	if (!first) throw new Error('the templates hold days');
	expect(await loadCalendar(admin, [{ ...first, source: 'công báo' }, ...rest])).toBe(1);
});

test('to anybody but an administrator it is not there', async () => {
	const w = await makeWorld();
	expect(await codeOf(loadCalendar(await w.as('hung'), readCalendar()))).toBe('not-found');
});
