import { expect, test } from 'vitest';
import * as facts from '#lib/server/database/audit-facts.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aCertificate, aLine, anAudit } from '../../support/audits.ts';
import { aDocument, issues } from '../../support/documents.ts';
import { aFinding } from '../../support/finding-scenes.ts';
import { makeWorld } from '../../support/world.ts';

test('a checklist is counted, and a nonconforming line wants a finding that stands', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'in_progress' });
	await aLine(w, audit);
	await aLine(w, audit, { answer: 'conforming' });
	const lines = [];
	for (let i = 0; i < 3; i++) lines.push(await aLine(w, audit, { answer: 'nonconforming' }));
	await aFinding(w, audit, { lineId: lines[0] });
	await aFinding(w, audit, { lineId: lines[1], state: 'withdrawn' });
	const lan = await w.as('lan');
	const read = await reading(lan, async (db) => ({
		lines: await facts.lineFacts(db, audit),
		findings: (await facts.findingFacts(db, audit)).map(({ number, state }) => [number, state])
	}));
	expect(read).toEqual({
		lines: { total: 5, unanswered: 1, withoutFinding: 2 },
		findings: [
			[1, 'recorded'],
			[2, 'withdrawn']
		]
	});
});

test('of a person’s certificates the one counts that holds on the day and reaches furthest', async () => {
	const w = await makeWorld();
	await aCertificate(w, 'dung', { number: 'A', validUntil: '2026-12-31' });
	await aCertificate(w, 'dung', { number: 'B', validUntil: '2027-12-31' });
	await aCertificate(w, 'dung', { number: 'C', issuedOn: '2026-12-15', validUntil: null });
	await aCertificate(w, 'tam', { revokedOn: '2026-11-30', revocationReason: 'Thôi việc' });
	const lan = await w.as('lan');
	const on = (day: string) =>
		reading(lan, (db) => facts.certificatesOn(db, [w.ids.dung, w.ids.tam, w.ids.lan], day));
	expect(await on('2026-12-01')).toEqual(
		new Map([[w.ids.dung, { number: 'B', issuedOn: '2024-05-10', validUntil: '2027-12-31' }]])
	);
	expect((await on('2026-12-15')).get(w.ids.dung)?.number).toBe('C');
	expect((await on('2026-11-29')).get(w.ids.tam)?.validUntil).toBe('2026-11-29');
	expect(await reading(lan, (db) => facts.certificatesOn(db, [], '2026-12-01'))).toEqual(new Map());
});

test('who does the steps is read from what is in force on the audit’s days', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	await issues(w, document, [{ effectiveFrom: '2026-01-05' }, { effectiveFrom: '2027-01-05' }]);
	const audit = await anAudit(w, { document });
	const lan = await w.as('lan');
	const days = { dateFrom: '2026-12-01', dateUntil: '2026-12-02' };
	const read = await reading(lan, async (db) => ({
		actors: await facts.actorsInScope(db, audit, days),
		conflicts: await facts.conflictsOf(db, audit, w.ids.lan),
		titles: await facts.titlesHeld(db, audit.wardId, [w.ids.minh], days)
	}));
	expect(read.actors).toHaveLength(1);
	expect(read.actors[0]?.actors).toContain('Công chức Tư pháp – Hộ tịch');
	expect(read.conflicts).toEqual([{ cause: 'drafted', code: 'QT.TP.01' }]);
	expect(read.titles).toEqual([{ personId: w.ids.minh, title: 'Công chức Tư pháp – Hộ tịch' }]);
});
