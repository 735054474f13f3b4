import { expect, test } from 'vitest';
import { findingsOf } from '#lib/server/database/findings.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { findingViews } from '#lib/server/finding-view.ts';
import { loadAuditOfFindings } from '#lib/server/usecases/load-finding.ts';
import { aDocument, anApprovedRevision } from '../support/documents.ts';
import { aFinding, anIssuedAudit, at } from '../support/finding-scenes.ts';
import { type PersonName, makeWorld } from '../support/world.ts';

test('a finding is told by names, whoever reads it; a visitor of yesterday reads no documents', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	await anApprovedRevision(w, document);
	const audit = await anIssuedAudit(w);
	await aFinding(w, audit, { state: 'accepted', documentId: document.id, step: 'B2' });
	const views = async (person: PersonName, day: string) => {
		const ctx = await w.as(person, day);
		return reading(ctx, async (db) => {
			const own = await loadAuditOfFindings(db, at(audit));
			const key = { wardId: audit.wardId, auditId: audit.id };
			return findingViews(db, own, await findingsOf(db, key));
		});
	};
	expect(await views('lan', '2026-12-04')).toMatchObject([
		{
			people: { recordedBy: 'Đỗ Quốc Dũng', reviewedBy: 'Điêu Thị Tâm', answeredBy: 'Cà Thị Ngọc' },
			department: 'Tư pháp – Hộ tịch',
			document: { code: 'QT.TP.01', title: 'Đăng ký khai sinh' }
		}
	]);
	expect(await views('tam', '2027-03-01')).toMatchObject([
		{ people: { recordedBy: 'Đỗ Quốc Dũng' }, document: null }
	]);
});
