import { expect, test } from 'vitest';
import { acknowledgeReport } from '#lib/server/usecases/acknowledge-report.ts';
import { aRunningAudit, anIssuedAudit, at, auditNow } from '../../support/finding-scenes.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { type PersonName, makeWorld, rightPassword as password } from '../../support/world.ts';

const day = '2026-12-03';

test('the audited office signs once that it has the report, over exactly what the lead signed', async () => {
	const w = await makeWorld();
	const audit = await anIssuedAudit(w);
	const sign = async (person: PersonName, changes: { version?: number; password?: string } = {}) =>
		acknowledgeReport(await w.as(person, day), { ...at(audit), version: 1, password, ...changes });
	expect(await codeOf(sign('hung', { password: 'sai' }))).toBe('wrong-password');
	expect(await codeOf(sign('minh'))).toBe('not-allowed');
	expect(await codeOf(sign('mai'))).toBe('not-found');
	await sign('hung');
	expect(await auditNow(w, audit)).toMatchObject({ reportAcknowledgedBy: w.ids.hung, version: 2 });
	const [signature] = await w.db.asOwner((db) =>
		db.selectFrom('actSignature').selectAll().execute()
	);
	expect(signature).toMatchObject({
		meaning: 'acknowledge',
		signerName: 'Trần Mạnh Hùng',
		contentSha256: 'b'.repeat(64)
	});
	expect(await codeOf(sign('hung'))).toBe('stale');
	expect(await codeOf(sign('ngoc', { version: 2 }))).toBe('already-done');
});

test('not before it is issued, and not by who wrote it', async () => {
	const w = await makeWorld();
	const running = await aRunningAudit(w);
	const hung = await w.as('hung', day);
	expect(await codeOf(acknowledgeReport(hung, { ...at(running), version: 1, password }))).toBe(
		'wrong-state'
	);
	const audit = await anIssuedAudit(w);
	await w.db.asOwner((db) =>
		db
			.updateTable('auditMember')
			.set({ personId: w.ids.lan })
			.where('auditId', '=', audit.id)
			.where('role', '=', 'auditor')
			.execute()
	);
	const lan = await w.as('lan', day);
	expect(
		await objectionsOf(acknowledgeReport(lan, { ...at(audit), version: 1, password }))
	).toEqual(['answers-own-finding']);
});
