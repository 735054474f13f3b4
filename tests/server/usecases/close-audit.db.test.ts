import { expect, test } from 'vitest';
import { closeAudit } from '#lib/server/usecases/close-audit.ts';
import { type AuditRef, aPrintedReport, anAudit } from '../../support/audits.ts';
import { morning } from '../../support/documents.ts';
import { aFinding } from '../../support/finding-scenes.ts';
import { makeWorld } from '../../support/world.ts';
import { codeOf, objectionsOf, refusalOf } from '../../support/refusals.ts';

test('an audit closes when its report is acknowledged and nothing it found is open', async () => {
	const w = await makeWorld();
	const report = await aPrintedReport(w);
	const open = await anAudit(w, { state: 'report_issued', ...report });
	await aFinding(w, open, { state: 'linked' });
	const keyOf = ({ wardId, slug }: AuditRef) => ({ wardId, number: slug, version: 1 });
	const dung = await w.as('dung');
	expect(await refusalOf(closeAudit(dung, keyOf(open)))).toEqual({
		code: 'gates-closed',
		facts: {
			objections: [
				{ code: 'report-not-acknowledged', facts: {} },
				{ code: 'findings-open', facts: { numbers: [1] } }
			]
		}
	});
	const audit = await anAudit(w, {
		state: 'report_issued',
		...report,
		reportAcknowledgedAt: morning('2026-12-04'),
		reportAcknowledgedBy: w.ids.hung
	});
	await aFinding(w, audit, { state: 'closed', closingEvidence: 'Đã thu hồi' });
	const key = keyOf(audit);
	expect(await objectionsOf(closeAudit(await w.as('minh'), key))).toEqual(['not-the-lead']);
	expect(await codeOf(closeAudit(await w.as('khach'), key))).toBe('not-allowed');
	await closeAudit(dung, { ...key, note: 'Đã khắc phục xong' });
	expect(await codeOf(closeAudit(dung, key))).toBe('stale');
	const closed = await w.db.asOwner((db) =>
		db.selectFrom('audit').selectAll().where('id', '=', audit.id).executeTakeFirst()
	);
	expect(closed).toMatchObject({ state: 'closed', closedBy: w.ids.dung, version: 2 });
});
