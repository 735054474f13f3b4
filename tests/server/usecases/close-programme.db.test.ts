import { expect, test } from 'vitest';
import { changeProgrammeRow } from '#lib/server/database/programmes.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { closeProgramme } from '#lib/server/usecases/close-programme.ts';
import { loadProgramme } from '#lib/server/usecases/load-programme.ts';
import { anAudit } from '../../support/audits.ts';
import { insertRow, morning, sha256Of } from '../../support/documents.ts';
import { aProgramme } from '../../support/programmes.ts';
import { codeOf, refusalOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a programme closes when each month was reported on or its line dropped, and not before', async () => {
	const w = await makeWorld();
	const p = await aProgramme(w, {
		state: 'approved',
		lines: [{ months: [11, 12] }, { process: 'Chứng thực', months: [3], droppedReason: 'Sáp nhập' }]
	});
	const [programmeLineId = ''] = p.lineIds;
	const key = { wardId: p.wardId, year: 2026 };
	const input = { ...key, version: 1, note: 'Đủ các lượt' };
	const lan = await w.as('lan', '2026-12-30');
	await insertRow(w, 'storedFile', {
		wardId: p.wardId,
		sha256: sha256Of('report'),
		size: 10,
		mediaType: 'application/pdf',
		createdAt: morning('2026-12-10'),
		createdBy: w.ids.dung
	});
	const reported = {
		reportIssuedAt: morning('2026-12-10'),
		reportIssuedBy: w.ids.dung,
		reportSha256: sha256Of('words'),
		pdfSha256: sha256Of('report')
	};
	await anAudit(w, { state: 'in_progress', row: { programmeLineId } });
	expect(await refusalOf(closeProgramme(lan, input))).toMatchObject({
		facts: {
			objections: [
				{
					code: 'line-not-audited',
					facts: { process: 'Đăng ký khai sinh', months: [11, 12] }
				}
			]
		}
	});
	await anAudit(w, { state: 'report_issued', ...reported, row: { programmeLineId } });
	expect(await refusalOf(closeProgramme(lan, input))).toMatchObject({
		facts: { objections: [{ facts: { months: [11] } }] }
	});
	// The database counts the same.
	const close = () =>
		codeOf(
			inTransaction(lan, 'close-programme', async (trx) => {
				const { programme } = await loadProgramme(trx, lan, key);
				await changeProgrammeRow(trx, programme, { state: 'closed', closedAt: lan.now });
			})
		);
	expect(await close()).toBe('not-allowed');
	await anAudit(w, {
		state: 'report_issued',
		...reported,
		dateFrom: '2026-10-30',
		dateUntil: '2026-11-01',
		row: { programmeLineId }
	});
	expect(await codeOf(closeProgramme(await w.as('minh'), input))).toBe('not-allowed');
	await closeProgramme(lan, input);
	const { programme } = await reading(lan, (db) => loadProgramme(db, lan, key));
	expect(programme).toMatchObject({
		state: 'closed',
		closedBy: w.ids.lan,
		closingNote: 'Đủ các lượt'
	});
	expect(await codeOf(closeProgramme(lan, { ...input, version: 2 }))).toBe('wrong-state');
});
