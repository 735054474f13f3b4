import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { auditReportPrint, reportSha256 } from '#lib/server/audit-print/report.ts';
import { loadAudit } from '#lib/server/usecases/load-audit.ts';
import { aFinding, aReadyAudit, at, auditDay } from '../../support/finding-scenes.ts';
import { insertRow } from '../../support/documents.ts';
import { makeWorld } from '../../support/world.ts';

test('the paper holds what stands, not what was taken back, under the names of the team', async () => {
	const w = await makeWorld();
	const { audit } = await aReadyAudit(w);
	await aFinding(w, audit, { state: 'withdrawn', decisionReason: 'Trùng' });
	await insertRow(w, 'auditScope', {
		wardId: audit.wardId,
		id: crypto.randomUUID(),
		auditId: audit.id,
		position: 2,
		process: 'Một cửa',
		departmentId: w.departments.oneStop
	});
	// The lead of a sister ward sees as much of it as anybody.
	const tam = await w.as('tam', auditDay);
	const { actor } = tam;
	if (!actor) throw new Error('nobody');
	const print = await reading(tam, async (db) =>
		auditReportPrint(db, tam, await loadAudit(db, tam, actor, at(audit)), null)
	);
	expect(print).toMatchObject({
		number: 'ĐGNB-2026-01',
		ward: { name: 'Ủy ban nhân dân phường Thanh Bình' },
		team: [
			{ name: 'Điêu Thị Tâm', role: 'lead' },
			{ name: 'Đỗ Quốc Dũng', role: 'auditor' }
		],
		lines: { total: 2, nonconforming: 1, conforming: 1 },
		findings: [
			{ number: 'PH-01', grade: 'minor', department: 'Tư pháp – Hộ tịch' },
			{ number: 'PH-02', grade: 'strength' }
		],
		summary: {
			rows: [
				{ department: 'Bộ phận Một cửa', minor: 0 },
				{ department: 'Tư pháp – Hộ tịch', minor: 1, strength: 1 }
			],
			total: { minor: 1, strength: 1 }
		},
		signature: null
	});
	const changed = { ...print, text: { ...print.text, conclusion: 'Chưa có hiệu lực' } };
	expect(reportSha256(changed)).not.toBe(reportSha256(print));
	expect(reportSha256({ ...print, verifyUrl: 'https://elsewhere' })).toBe(reportSha256(print));
});
