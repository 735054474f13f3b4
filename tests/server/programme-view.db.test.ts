import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { programmeOverview, programmeView } from '#lib/server/programme-view.ts';
import { loadProgramme } from '#lib/server/usecases/load-programme.ts';
import { aMember, anAudit } from '../support/audits.ts';
import { aProgramme } from '../support/programmes.ts';
import { type PersonName, type World, makeWorld } from '../support/world.ts';

const overviewFor = async (w: World, who: PersonName) => {
	const ctx = await w.as(who, '2026-12-01');
	const { actor } = ctx;
	if (!actor) throw new Error('nobody');
	return reading(ctx, (db) => programmeOverview(db, ctx, actor, w.wards.thanhBinh));
};

test('the home of internal audit shows the year’s programme, month by month', async () => {
	const w = await makeWorld();
	expect(await overviewFor(w, 'lan')).toEqual({
		year: 2026,
		view: null,
		years: [],
		mayCreate: true
	});
	const p = await aProgramme(w, { state: 'approved', lines: [{ months: [11, 12] }] });
	await aProgramme(w, { year: 2025, state: 'approved' });
	await anAudit(w, { state: 'notified', row: { programmeLineId: p.lineIds[0] ?? null } });
	const overview = await overviewFor(w, 'minh');
	expect(overview).toMatchObject({ years: [2025], mayCreate: false });
	expect(overview?.view?.counts).toMatchObject({ overdue: 1, planned: 1 });
	expect(overview?.view?.lines[0]).toMatchObject({
		department: 'Tư pháp – Hộ tịch',
		cells: expect.arrayContaining([
			{ month: 12, marked: true, state: 'planned', audits: [{ year: 2026, number: 1 }] }
		])
	});
});

test('an auditor of a sister ward is not shown the programme', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'team_confirmed' });
	await aMember(w, audit, 'tam');
	expect(await overviewFor(w, 'tam')).toBeNull();
});

test('looks back from the day it is given', async () => {
	const w = await makeWorld();
	const { wardId } = await aProgramme(w, { state: 'approved' });
	const ctx = await w.as('lan');
	const loaded = await reading(ctx, (db) => loadProgramme(db, ctx, { wardId, year: 2026 }));
	expect(programmeView(loaded, '2026-12-31').counts).toMatchObject({ open: 1, overdue: 0 });
	expect(programmeView(loaded, '2027-01-01').counts).toMatchObject({ open: 0, overdue: 1 });
});
