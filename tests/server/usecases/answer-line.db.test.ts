import { expect, test } from 'vitest';
import { checklistLine } from '#lib/server/database/audit-lines.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { answerLine } from '#lib/server/usecases/answer-line.ts';
import { aLine, aMember, anAudit } from '../../support/audits.ts';
import { changesIn, codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { type World, makeWorld } from '../../support/world.ts';

const day = '2026-12-01';

async function running(w: World) {
	const audit = await anAudit(w, { state: 'in_progress' });
	const line = await aLine(w, audit);
	const input = { wardId: audit.wardId, number: audit.slug, line, version: 1 };
	const stored = async () =>
		reading(await w.as('dung', day), (db) =>
			checklistLine(db, { wardId: audit.wardId, auditId: audit.id, id: line })
		);
	return { audit, line, input, stored };
}

test('an answer is kept with who gave it and when, its evidence and the dossiers looked at', async () => {
	const w = await makeWorld();
	const { input, stored } = await running(w);
	const dung = await w.as('dung', day);
	const saved = await answerLine(dung, {
		...input,
		answer: 'nonconforming',
		evidence: 'Phiếu kiểm soát của Ðiện Biên thiếu giờ giao'.normalize('NFD'),
		dossierCodes: 'H24.31-261201-0001, H24.31-261201-0002'
	});
	expect(saved.version).toBe(2);
	expect(await stored()).toMatchObject({
		answer: 'nonconforming',
		evidence: 'Phiếu kiểm soát của Điện Biên thiếu giờ giao',
		dossierCodes: ['H24.31-261201-0001', 'H24.31-261201-0002'],
		answeredByName: 'Đỗ Quốc Dũng',
		answeredAt: dung.now,
		version: 2
	});
});

test('evidence is kept before there is an answer, and an answer can be taken back', async () => {
	const w = await makeWorld();
	const { input, stored } = await running(w);
	const dung = await w.as('dung', day);
	await answerLine(dung, { ...input, evidence: 'Xem sổ hộ tịch 2026' });
	expect(await stored()).toMatchObject({ answer: null, evidence: 'Xem sổ hộ tịch 2026' });
	await answerLine(dung, { ...input, version: 2, answer: 'conforming', evidence: 'Xem sổ' });
	await answerLine(dung, { ...input, version: 3, answer: null, evidence: 'Xem sổ' });
	expect(await stored()).toMatchObject({
		answer: null,
		answeredBy: null,
		answeredAt: null,
		evidence: 'Xem sổ'
	});
});

test('words that are not sent with an answer stay; empty ones are taken away', async () => {
	const w = await makeWorld();
	const { input, stored } = await running(w);
	const dung = await w.as('dung', day);
	const words = { reason: 'Không phát sinh', evidence: 'Xem sổ', dossierCodes: 'H24-0001' };
	await answerLine(dung, { ...input, answer: 'not_sampled', ...words });
	await answerLine(dung, { ...input, version: 2, answer: 'conforming' });
	expect(await stored()).toMatchObject({ ...words, dossierCodes: ['H24-0001'], version: 3 });
	const none = { reason: '', evidence: '', dossierCodes: '' };
	await answerLine(dung, { ...input, version: 3, ...none });
	expect(await stored()).toMatchObject({ answer: 'conforming', ...none, dossierCodes: [] });
});

test('a double click answers once', async () => {
	const w = await makeWorld();
	const { input, stored } = await running(w);
	const dung = await w.as('dung', day);
	const click = () => answerLine(dung, { ...input, answer: 'conforming' });
	const versions = (await Promise.all([click(), click()])).map((saved) => saved.version);
	expect(versions).toEqual([2, 2]);
	const before = await changesIn(w);
	await click();
	expect(await changesIn(w)).toBe(before);
	expect((await stored())?.version).toBe(2);
});

test('of two auditors on one line the second is told, and both keep their words', async () => {
	const w = await makeWorld();
	const { audit, input, stored } = await running(w);
	await aMember(w, audit, 'hoa');
	await answerLine(await w.as('dung', day), { ...input, answer: 'conforming', evidence: 'Đủ' });
	const hoa = await w.as('hoa', day);
	const second = { ...input, answer: 'observation' as const, evidence: 'Thiếu' };
	expect(await codeOf(answerLine(hoa, second))).toBe('stale');
	expect(await codeOf(answerLine(hoa, { ...input, answer: 'conforming', evidence: 'Đủ' }))).toBe(
		'stale'
	);
	expect(await stored()).toMatchObject({ answer: 'conforming', evidence: 'Đủ' });
	await answerLine(hoa, { ...second, version: 2 });
	expect(await stored()).toMatchObject({
		answer: 'observation',
		answeredByName: 'Quàng Thị Hoa'
	});
});

test('“not applicable” without why is refused, and nothing is written', async () => {
	const w = await makeWorld();
	const { input, stored } = await running(w);
	const dung = await w.as('dung', day);
	for (const answer of ['not_applicable', 'not_sampled'] as const)
		expect(await fieldsOf(answerLine(dung, { ...input, answer, reason: ' ' }))).toEqual({
			reason: 'required'
		});
	expect((await stored())?.answer).toBeNull();
});

test('who is not of the team answers nothing, whatever the role', async () => {
	const w = await makeWorld();
	const { input } = await running(w);
	const answer = { ...input, answer: 'conforming' as const };
	for (const person of ['hoa', 'lan', 'hung'] as const)
		expect(await objectionsOf(answerLine(await w.as(person, day), answer)), person).toEqual([
			'not-in-the-team'
		]);
	for (const person of ['khach', 'thanhpho'] as const)
		expect(await codeOf(answerLine(await w.as(person, day), answer)), person).toBe('not-allowed');
	expect(await codeOf(answerLine(await w.as('mai', day), answer))).toBe('not-found');
});

test('once the report is issued no answer changes, in the rule and in the database', async () => {
	const w = await makeWorld();
	const audit = await anAudit(w, { state: 'notified' });
	const line = await aLine(w, audit);
	const dung = await w.as('dung', day);
	const input = { wardId: audit.wardId, number: audit.slug, line, version: 1 };
	expect(await objectionsOf(answerLine(dung, { ...input, answer: 'conforming' }))).toEqual([
		'audit-not-running'
	]);
	const hand = w.db.asOwner((db) =>
		db.updateTable('auditLine').set({ evidence: 'sau này' }).where('id', '=', line).execute()
	);
	await expect(hand).rejects.toThrow('a line is answered by the team, while the audit runs');
});

test("a sister ward's auditor answers on the days of the audit and not after them", async () => {
	const w = await makeWorld();
	const { audit, input, stored } = await running(w);
	await aMember(w, audit, 'tam');
	await answerLine(await w.as('tam', '2026-12-16'), { ...input, answer: 'conforming' });
	expect((await stored())?.answeredByName).toBe('Điêu Thị Tâm');
	const late = answerLine(await w.as('tam', '2026-12-17'), { ...input, version: 2, answer: null });
	expect(await codeOf(late)).toMatch(/not-found|gates-closed/);
});
