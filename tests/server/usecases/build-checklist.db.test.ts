import { expect, test } from 'vitest';
import { checklistOf } from '#lib/server/database/audit-lines.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { templateQuestions } from '#lib/server/question-bank.ts';
import { buildChecklist } from '#lib/server/usecases/build-checklist.ts';
import { type AuditRef, aLine, aMember, anAudit } from '../../support/audits.ts';
import { codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { type World, makeWorld } from '../../support/world.ts';

const day = '2026-12-01';
const linesOf = async (w: World, { wardId, id }: AuditRef) =>
	reading(await w.as('lan', day), (db) => checklistOf(db, { wardId, auditId: id }));
const key = (audit: AuditRef) => ({ wardId: audit.wardId, number: audit.slug });

test('questions are chosen from the bank, own ones added, and a second click adds nothing', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'team_confirmed' });
	const dung = await w.as('dung', day);
	const ask = templateQuestions()
		.slice(0, 60)
		.map((q) => q.id);
	const input = {
		...key(audit),
		scopeId: audit.scopeId,
		ask,
		own: [
			{ clause: '8.5.1', text: 'Sổ theo dõi tháng 11 có khớp không?' },
			{ clause: '', text: '' }
		]
	};
	expect(await buildChecklist(dung, input)).toEqual({ added: 61, removed: 0 });
	expect(await buildChecklist(dung, input)).toEqual({ added: 0, removed: 0 });
	const lines = await linesOf(w, audit);
	expect(lines.map((l) => l.position)).toEqual(Array.from({ length: 61 }, (_, i) => i + 1));
	expect(lines[0]).toMatchObject({
		process: 'Đăng ký khai sinh',
		edition: 'iso-9001-2015',
		bankRevision: 1,
		answer: null
	});
	expect(lines[60]).toMatchObject({ bankRevision: null, clause: '8.5.1' });
});

test('lines are ordered and handed out to the team, and what was answered keeps its answer', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'in_progress' });
	await aMember(w, audit, 'hoa');
	const [a, b, c] = [
		await aLine(w, audit, { position: 1, question: 'A?', answer: 'conforming' }),
		await aLine(w, audit, { position: 2, question: 'B?' }),
		await aLine(w, audit, { position: 3, question: 'C?' })
	] as const;
	const place = (id: string, position: number, auditorId: string | null = null) => ({
		id,
		position,
		auditorId
	});
	await buildChecklist(await w.as('hoa', day), {
		...key(audit),
		lines: [place(c, 1, w.ids.hoa), place(b, 2), place(a, 3)]
	});
	expect(
		(await linesOf(w, audit)).map((l) => [l.question, l.auditorName, l.answer, l.version])
	).toEqual([
		['C?', 'Quàng Thị Hoa', null, 1],
		['B?', null, null, 1],
		['A?', null, 'conforming', 1]
	]);
	const stranger = { ...key(audit), lines: [place(a, 1, w.ids.minh)] };
	expect(await fieldsOf(buildChecklist(await w.as('hoa', day), stranger))).toEqual({
		'lines.0.auditorId': 'not-in-list'
	});
});

test('a line nobody answered can go; one that was answered stays', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'in_progress' });
	const open = await aLine(w, audit, { position: 1 });
	const done = await aLine(w, audit, { position: 2, answer: 'conforming' });
	const dung = await w.as('dung', day);
	const without = (id: string) =>
		buildChecklist(dung, {
			...key(audit),
			lines: [{ id, position: 1, auditorId: null, remove: true }]
		});
	expect(await without(open)).toEqual({ added: 0, removed: 1 });
	expect(await codeOf(without(done))).toBe('stale');
	expect(await codeOf(without(open))).toBe('stale');
	expect((await linesOf(w, audit)).map((l) => l.id)).toEqual([done]);
});

test("a sister ward's auditor builds from the audited ward's bank, on its days", async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'team_confirmed', lead: 'tam' });
	const open = await aLine(w, audit);
	const input = {
		...key(audit),
		scopeId: audit.scopeId,
		ask: ['8.5-1'],
		lines: [{ id: open, position: 1, auditorId: null, remove: true }]
	};
	expect(await buildChecklist(await w.as('tam', day), input)).toEqual({ added: 1, removed: 1 });
	expect((await linesOf(w, audit)).map((l) => l.clause)).toEqual(['8.5.1']);
});

test('after the report nobody touches the list, and before it only the team and who plans', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'notified' });
	const input = { ...key(audit), ask: ['8.5-1'] };
	expect(await objectionsOf(buildChecklist(await w.as('hoa', day), input))).toEqual([
		'not-in-the-team'
	]);
	expect(await codeOf(buildChecklist(await w.as('khach', day), input))).toBe('not-allowed');
	expect(await codeOf(buildChecklist(await w.as('mai', day), input))).toBe('not-found');
	expect(await buildChecklist(await w.as('lan', day), input)).toEqual({ added: 1, removed: 0 });
	const cancelled = await anAudit(w, { state: 'cancelled', cancelledReason: 'Hoãn' });
	expect(
		await codeOf(buildChecklist(await w.as('dung', day), { ...key(cancelled), ask: ['8.5-1'] }))
	).toBe('wrong-state');
});

test('a scope of another audit and a clause of no standard are named', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'in_progress' });
	const dung = await w.as('dung', day);
	expect(
		await fieldsOf(buildChecklist(dung, { ...key(audit), scopeId: w.ids.lan, ask: ['8.5-1'] }))
	).toEqual({ scopeId: 'not-in-list' });
	expect(await fieldsOf(buildChecklist(dung, key(audit)))).toEqual({ ask: 'required' });
	expect(
		await fieldsOf(buildChecklist(dung, { ...key(audit), own: [{ clause: '99', text: 'Gì?' }] }))
	).toEqual({ 'own.0.clause': 'not-in-list' });
});
