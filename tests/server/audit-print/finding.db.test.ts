import { expect, test } from 'vitest';
import { auditFindingPrint } from '#lib/server/audit-print/finding.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { loadFinding } from '#lib/server/usecases/load-finding.ts';
import { aCarIn } from '../../support/cars.ts';
import { aFinding, anIssuedAudit, at, auditDay } from '../../support/finding-scenes.ts';
import { makeWorld } from '../../support/world.ts';

test('the sheet of a finding says who found it, what the office answered and which CARs there are', async () => {
	const w = await makeWorld();
	const audit = await anIssuedAudit(w);
	const found = await aFinding(w, audit, {
		state: 'linked',
		disputeReason: 'Bản đó là bản lưu',
		decisionReason: 'Bản để trên mặt quầy',
		decidedBy: w.ids.tam
	});
	await aCarIn(w, 'triaged', { findingId: found.id, source: 'audit' });
	const lan = await w.as('lan', auditDay);
	const print = await reading(lan, async (db) =>
		auditFindingPrint(db, lan, await loadFinding(db, lan, { ...at(audit), ...found }))
	);
	expect(print).toMatchObject({
		number: 'PH-01',
		audit: 'ĐGNB-2026-01 – Đánh giá nội bộ đợt cuối năm 2026',
		recordedOn: '2026-12-01',
		recordedBy: { name: 'Đỗ Quốc Dũng' },
		lead: { name: 'Điêu Thị Tâm' },
		answer: { agreed: false, by: 'Cà Thị Ngọc', on: '2026-12-03', reason: 'Bản đó là bản lưu' },
		decision: 'Bản để trên mặt quầy',
		cars: ['CAR-2026-001'],
		closing: null
	});
});
