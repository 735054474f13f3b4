import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
	appendLine,
	auditsOfProgramme,
	changeLine,
	linesOfProgramme,
	processesInForce,
	replaceLines
} from '#lib/server/database/programme-lines.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { anAudit } from '../../support/audits.ts';
import { aDocument, anApprovedRevision, insertRow } from '../../support/documents.ts';
import { aProgramme } from '../../support/programmes.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld, testDay } from '../../support/world.ts';

test('a draft’s lines are replaced and appended in order, with code and department', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	const p = await aProgramme(w);
	const lan = await w.as('lan');
	await inTransaction(lan, 'save-programme', async (trx) => {
		await replaceLines(trx, p, [
			{ id: randomUUID(), process: 'Một', documentId: document.id },
			{ id: randomUUID(), process: 'Hai', departmentId: w.departments.oneStop }
		]);
		await appendLine(trx, p, { id: randomUUID(), process: 'Ba' });
	});
	const lines = await reading(lan, (db) => linesOfProgramme(db, p, testDay));
	expect(
		lines.map(({ position, process, code, department }) => [position, process, code, department])
	).toEqual([
		[1, 'Một', 'QT.TP.01', null],
		[2, 'Hai', null, 'Bộ phận Một cửa'],
		[3, 'Ba', null, null]
	]);
});

test('a closed programme’s lines stay as they are', async () => {
	const w = await makeWorld();
	const p = await aProgramme(w, { state: 'closed', closedAt: new Date('2026-12-30T02:00:00Z') });
	const lan = await w.as('lan');
	const line = { wardId: p.wardId, id: p.lineIds[0] ?? '' };
	expect(
		await codeOf(
			inTransaction(lan, 'change-programme', (trx) => changeLine(trx, line, { months: [1] }))
		)
	).toBe('not-allowed');
});

test('an audit covers each line in its scope, and is told once', async () => {
	const w = await makeWorld();
	const p = await aProgramme(w, { state: 'approved', lines: [{}, { process: 'Chứng thực' }] });
	const [first = '', second = ''] = p.lineIds;
	const audit = await anAudit(w, { row: { programmeLineId: first } });
	await insertRow(w, 'auditScope', {
		wardId: p.wardId,
		id: randomUUID(),
		auditId: audit.id,
		position: 2,
		programmeLineId: second,
		process: 'Chứng thực'
	});
	await anAudit(w);
	const lan = await w.as('lan');
	const audits = await reading(lan, (db) => auditsOfProgramme(db, p));
	expect(audits).toMatchObject([
		{ year: 2026, number: 1, state: 'planned', dateFrom: '2026-12-01', dateUntil: '2026-12-02' }
	]);
	expect(audits[0]?.lineIds.toSorted()).toEqual([first, second].toSorted());
});

test('what is in force on a day can be audited on it', async () => {
	const w = await makeWorld();
	const document = await aDocument(w, { departmentId: w.departments.justice });
	await anApprovedRevision(w, document, { effectiveFrom: '2026-03-01' });
	const lan = await w.as('lan');
	const on = (day: string) => reading(lan, (db) => processesInForce(db, w.wards.thanhBinh, day));
	expect(await on('2026-02-28')).toEqual([]);
	expect(await on('2026-03-01')).toEqual([
		{
			id: document.id,
			code: 'QT.TP.01',
			title: 'Đăng ký khai sinh',
			kind: 'administrative_procedure',
			field: 'civil_status',
			departmentId: w.departments.justice,
			clauses: ['8.5.1']
		}
	]);
});
