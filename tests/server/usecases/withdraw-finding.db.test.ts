import { expect, test } from 'vitest';
import { loadAudit } from '#lib/server/usecases/load-audit.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { withdrawFinding } from '#lib/server/usecases/withdraw-finding.ts';
import { aLine } from '../../support/audits.ts';
import { aFinding, aRunningAudit, at, auditDay, findingNow } from '../../support/finding-scenes.ts';
import { objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('the lead takes a finding back with a reason, and its line waits for another', async () => {
	const w = await makeWorld();
	const audit = await aRunningAudit(w);
	const lineId = await aLine(w, audit, { answer: 'nonconforming' });
	const found = await aFinding(w, audit, { lineId });
	const tam = await w.as('tam', auditDay);
	const actor = tam.actor;
	if (!actor) throw new Error('nobody');
	const open = () =>
		reading(tam, async (db) => (await loadAudit(db, tam, actor, at(audit))).subject);
	expect((await open()).lines.withoutFinding).toBe(0);
	expect(await objectionsOf(withdrawFinding(tam, { ...at(audit), ...found }))).toEqual([
		'reason-missing'
	]);
	await withdrawFinding(tam, { ...at(audit), ...found, note: 'Ghi trùng phát hiện khác' });
	expect(await findingNow(w, found.id)).toMatchObject({
		state: 'withdrawn',
		decisionReason: 'Ghi trùng phát hiện khác',
		decidedBy: w.ids.tam
	});
	expect((await open()).lines.withoutFinding).toBe(1);
});
