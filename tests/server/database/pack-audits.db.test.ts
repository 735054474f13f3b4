import { expect, test } from 'vitest';
import { auditsIn, carsIn } from '#lib/server/database/pack-audits.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { anAudit } from '../../support/audits.ts';
import { aCarIn } from '../../support/cars.ts';
import { makeWorld } from '../../support/world.ts';

test('an audit belongs to every period that one of its days lies in, unless it was given up', async () => {
	const w = await makeWorld();
	await anAudit(w, { dateFrom: '2026-06-29', dateUntil: '2026-07-02', title: 'Giữa năm' });
	await anAudit(w, { state: 'cancelled', cancelledReason: 'Hoãn', dateFrom: '2026-06-01' });
	const lan = await w.as('lan');
	const titles = (from: string, until: string) =>
		reading(lan, (db) => auditsIn(db, { wardId: w.wards.thanhBinh, from, until })).then((found) =>
			found.map(({ title }) => title)
		);
	expect(await titles('2026-01-01', '2026-06-30')).toEqual(['Giữa năm']);
	expect(await titles('2026-07-01', '2026-12-31')).toContain('Giữa năm');
	expect(await titles('2026-07-03', '2026-11-30')).toEqual([]);
});

test('a CAR belongs to the period it was reported in, and to every later one until it ended', async () => {
	const w = await makeWorld();
	await aCarIn(w, 'closed', { day: '2026-05-20' });
	await aCarIn(w, 'implementing', { day: '2026-05-20' });
	await aCarIn(w, 'reported', { day: '2026-11-20' });
	const lan = await w.as('lan');
	const numbers = (from: string, until: string) =>
		reading(lan, (db) => carsIn(db, { wardId: w.wards.thanhBinh, from, until })).then((found) =>
			found.map(({ number }) => number)
		);
	expect(await numbers('2026-04-01', '2026-04-30')).toEqual([1, 2]);
	expect(await numbers('2026-06-01', '2026-09-30')).toEqual([2]);
	expect(await numbers('2026-10-01', '2026-12-31')).toEqual([2, 3]);
	expect(await numbers('2026-01-01', '2026-03-31')).toEqual([]);
});
