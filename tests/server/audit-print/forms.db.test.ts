import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import { auditForm } from '#lib/server/audit-print/forms.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { loadAudit } from '#lib/server/usecases/load-audit.ts';
import { aPrintedReport, anAudit } from '../../support/audits.ts';
import { makeWorld } from '../../support/world.ts';

test('a report is the file that was signed, never printed anew; without a team there is no decision', async () => {
	const w = await makeWorld();
	const report = await aPrintedReport(w);
	const issued = await anAudit(w, { state: 'report_issued', ...report });
	const bare = await anAudit(w, { lead: null });
	const lan = await w.as('lan');
	const form = (audit: typeof issued, name: string) =>
		reading(lan, async (db) => {
			const key = { wardId: audit.wardId, number: audit.slug };
			return auditForm(db, lan, await loadAudit(db, lan, lan.actor as Actor, key), name);
		});
	expect(await form(issued, 'report')).toEqual({ sha256: report.pdfSha256 });
	expect(await form(bare, 'decision')).toBeNull();
	expect(await form(bare, 'minutes-opening')).toBeNull();
	const running = await anAudit(w, { state: 'in_progress' });
	expect(await form(running, 'report-draft')).toMatchObject({
		kind: 'audit-report',
		data: { signature: null, verifyUrl: '' }
	});
	expect(await form(running, 'report')).toBeNull();
	expect(await form(issued, 'report-draft')).toBeNull();
	expect(await form(bare, 'report-draft')).toBeNull();
	expect(await form(bare, 'plan')).toMatchObject({ kind: 'audit-plan' });
});
