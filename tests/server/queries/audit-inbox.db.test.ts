import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { auditInbox } from '#lib/server/queries/audit-inbox.ts';
import { aMember, anAudit } from '../../support/audits.ts';
import { type PersonName, type World, makeWorld } from '../../support/world.ts';

const told = async (w: World, person: PersonName) => {
	const ctx = await w.as(person);
	const { actor } = ctx;
	if (!actor) throw new Error('nobody');
	const items = await reading(ctx, (db) => auditInbox(db, ctx, actor));
	return items.map((i) => `${i.wardSlug} ${i.kind} ${i.dueOn}`);
};

test('a plan without a team waits for the coordinator, before the first day of the audit', async () => {
	const w = await makeWorld();
	await anAudit(w, { lead: null });
	expect(await told(w, 'lan')).toEqual(['thanh-binh team 2026-12-01']);
	for (const person of ['minh', 'dung', 'mai'] as const) expect(await told(w, person)).toEqual([]);
});

test('an auditor of a sister ward finds the audit that waits among the own work', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'team_confirmed' });
	await aMember(w, audit, 'tam');
	expect(await told(w, 'tam')).toEqual([]);
	expect((await told(w, 'dung'))[0]).toMatch(/^thanh-binh (timetable|checklist\/edit) 2026-12-01$/);
});
