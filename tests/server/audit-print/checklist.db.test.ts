import { expect, test } from 'vitest';
import { auditChecklistPrint } from '#lib/server/audit-print/checklist.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { loadAudit } from '#lib/server/usecases/load-audit.ts';
import { aLine, anAudit } from '../../support/audits.ts';
import { makeWorld } from '../../support/world.ts';

test('the sheet is made from what was answered, process by process, in one numbering', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'in_progress' });
	await aLine(w, audit, { position: 1, answer: 'conforming', dossierCodes: ['H24-1'] });
	await aLine(w, audit, { position: 2, scopeId: null, question: 'Chung?' });
	await aLine(w, audit, { position: 3, question: 'Nữa?' });
	const dung = await w.as('dung', '2026-12-01');
	const data = await reading(dung, async (db) => {
		const key = { wardId: audit.wardId, number: audit.slug };
		if (!dung.actor) throw new Error('nobody');
		return auditChecklistPrint(db, dung, await loadAudit(db, dung, dung.actor, key), {
			blank: true
		});
	});
	expect(data).toMatchObject({
		blank: true,
		audit: 'ĐGNB-2026-01 – Đánh giá nội bộ đợt cuối năm 2026',
		form: { code: 'BM.ISO.03.04' },
		team: [{ name: 'Đỗ Quốc Dũng' }]
	});
	expect(data.groups.map((g) => [g.process, g.lines.map((l) => l.number)])).toEqual([
		['Đăng ký khai sinh', [1, 3]],
		['', [2]]
	]);
	expect(data.groups[0]?.lines[0]).toMatchObject({
		answer: 'conforming',
		auditor: 'Đỗ Quốc Dũng',
		dossierCodes: ['H24-1']
	});
});
