import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { auditSheets, carSheets } from '#lib/server/pack/sheets.ts';
import { aMeeting, aPrintedReport, anAudit } from '../../support/audits.ts';
import { aCarIn } from '../../support/cars.ts';
import { makeWorld } from '../../support/world.ts';

test('a finished audit brings its forms with the stored report; one to come is named as lacking them', async () => {
	const w = await makeWorld();
	const report = await aPrintedReport(w);
	await anAudit(w, { state: 'report_issued', ...report });
	await anAudit(w, { dateFrom: '2026-12-20', dateUntil: '2026-12-21', accessUntil: '2026-12-31' });
	const lan = await w.as('lan');
	const period = { wardId: w.wards.thanhBinh, from: '2026-12-01', until: '2026-12-31' };
	const part = await reading(lan, (db) => auditSheets(db, lan, period));
	const of = (n: string) => part.sheets.filter((s) => s.of === n).map(({ kind }) => kind);
	expect(of('ĐGNB-2026-01')).toEqual([
		'audit-decision',
		'audit-plan',
		'audit-checklist',
		'audit-report'
	]);
	for (const kind of ['audit-minutes-opening', 'audit-minutes-closing'] as const)
		expect(part.absent).toContainEqual({ kind, of: 'ĐGNB-2026-01' });
	expect(part.absent).toContainEqual({ kind: 'audit-programme', of: '2026' });
	expect(part.sheets.find(({ kind }) => kind === 'audit-report')).toMatchObject({
		stored: { sha256: report.pdfSha256, pages: 4, bytes: 1000 }
	});
	expect(of('ĐGNB-2026-02')).toEqual([]);
	expect(part.absent.filter((s) => s.of === 'ĐGNB-2026-02').map(({ kind }) => kind)).toEqual(
		expect.arrayContaining(['audit-checklist', 'audit-report'])
	);
});

test('of an audit that is under way nothing is missing yet: it is named with its last day, beside what it has', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'in_progress' });
	await aMeeting(w, audit, 'opening');
	const lan = await w.as('lan');
	const period = { wardId: w.wards.thanhBinh, from: '2026-12-01', until: '2026-12-31' };
	const part = await reading(lan, (db) => auditSheets(db, lan, period));
	expect(part.running).toMatchObject([{ of: 'ĐGNB-2026-01', until: '2026-12-02' }]);
	expect(part.absent).toEqual([{ kind: 'audit-programme', of: '2026' }]);
	expect(part.sheets.map(({ kind }) => kind)).toEqual([
		'audit-decision',
		'audit-plan',
		'audit-minutes-opening',
		'audit-checklist'
	]);
});

test('nonconformities come with their register, then one by one in the order of their numbers', async () => {
	const w = await makeWorld();
	await aCarIn(w, 'closed');
	await aCarIn(w, 'reported');
	const lan = await w.as('lan');
	const period = { wardId: w.wards.thanhBinh, from: '2026-01-01', until: '2026-11-23' };
	const part = await reading(lan, (db) => carSheets(db, lan, period));
	expect(part.sheets.map(({ kind, of }) => `${kind} ${of}`.trim())).toEqual([
		'car-register',
		'car CAR-2026-001',
		'car CAR-2026-002'
	]);
	const empty = { ...period, from: '2025-01-01', until: '2025-12-31' };
	expect(await reading(lan, (db) => carSheets(db, lan, empty))).toEqual({
		sheets: [],
		absent: [],
		running: []
	});
});
