import { expect, test } from 'vitest';
import { acknowledgeAudit } from '#lib/server/usecases/acknowledge-audit.ts';
import { startAudit } from '#lib/server/usecases/start-audit.ts';
import { notified, started } from '../../support/auditing.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';

test('the lead begins on the first day, with a checklist, when everybody has answered', async () => {
	const a = await notified('tam');
	const { w } = a;
	const early = await w.as('tam', '2026-11-30');
	expect(await objectionsOf(startAudit(early, await a.seen()))).toEqual([
		'audit-not-begun',
		'notices-open',
		'checklist-empty'
	]);
	await acknowledgeAudit(await w.as('minh'), a.key);
	const dung = await w.as('dung', '2026-12-01');
	expect(await objectionsOf(startAudit(dung, await a.seen()))).toContain('not-the-lead');
});

test('once it has begun it does not begin again, nor after a guest’s days', async () => {
	const a = await started('tam');
	const { w } = a;
	expect(await a.audit()).toMatchObject({ state: 'in_progress' });
	const tam = await w.as('tam', '2026-12-01');
	const page = await a.seen();
	expect(await codeOf(startAudit(tam, page))).toBe('wrong-state');
	expect(await codeOf(startAudit(tam, { ...page, version: page.version - 1 }))).toBe('stale');
	expect(await codeOf(startAudit(await w.as('hung'), { ...page, version: 1 }))).toBe('stale');
});
