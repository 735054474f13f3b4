import { expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { loadFinding } from '#lib/server/usecases/load-finding.ts';
import { aCarIn } from '../../support/cars.ts';
import {
	aFinding,
	aRunningAudit,
	anIssuedAudit,
	at,
	auditDay
} from '../../support/finding-scenes.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

const load = (ctx: Context, key: Parameters<typeof loadFinding>[2]) =>
	reading(ctx, (db) => loadFinding(db, ctx, key));

test('the rules see the team, the days of access, who answered and what became of the CARs', async () => {
	const w = await makeWorld();
	const audit = await anIssuedAudit(w);
	const found = await aFinding(w, audit, { state: 'linked', respondedBy: w.ids.lan });
	const car = { findingId: found.id, source: 'audit' } as const;
	const previous = await aCarIn(w, 'ineffective', car);
	await aCarIn(w, 'closed', { ...car, previousCarId: previous.id, attempt: 2 });
	const { subject, cars } = await load(await w.as('khach', auditDay), { ...at(audit), ...found });
	expect(subject).toMatchObject({
		state: 'linked',
		audit: { leadId: w.ids.tam, auditorIds: [w.ids.dung], accessUntil: '2026-12-16' },
		answeredBy: [w.ids.ngoc, w.ids.lan],
		cars: { raised: 2, closed: 1 },
		given: null
	});
	expect(cars.map(({ attempt }) => attempt)).toEqual([1, 2]);
});

test('a number that no finding has, or that is none, is not found; nor is one of another ward', async () => {
	const w = await makeWorld();
	const audit = await aRunningAudit(w);
	const { finding } = await aFinding(w, audit);
	const lan = await w.as('lan', auditDay);
	for (const other of ['2', '0', '01', 'x', '1e0', '999999'])
		expect(await codeOf(load(lan, { ...at(audit), finding: other }))).toBe('not-found');
	expect(await codeOf(load(lan, { ...at(audit), number: '2026-99', finding }))).toBe('not-found');
	const mai = await w.as('mai', auditDay);
	expect(await codeOf(load(mai, { ...at(audit), finding }))).toBe('not-found');
});
