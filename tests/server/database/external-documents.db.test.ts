import { expect, test } from 'vitest';
import { externalDocuments } from '#lib/server/database/external-documents.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aProcedure } from '../../support/contents.ts';
import { aDocument, anApprovedRevision, issues } from '../../support/documents.ts';
import { aLegalDocument } from '../../support/evidence.ts';
import { type World, makeWorld } from '../../support/world.ts';

const citing = (...numbers: string[]) => {
	const content = aProcedure();
	if (content.service)
		content.service.legalBases = numbers.map((number, i) => ({
			id: `b${i}`,
			number,
			title: `Trích yếu của ${number}`,
			articles: ''
		}));
	return content;
};

const registerOn = async (w: World, day: string, person: 'lan' | 'mai' = 'lan') => {
	const ctx = await w.as(person);
	const wardId = person === 'lan' ? w.wards.thanhBinh : w.wards.himLam;
	const rows = await reading(ctx, (db) => externalDocuments(db, wardId, day));
	return new Map(rows.map((row) => [row.number, row]));
};

test('the register says of each legal document whether it holds on the day, and where it is used', async () => {
	const w = await makeWorld();
	await aLegalDocument(w, '60/2014/QH13');
	await aLegalDocument(w, '15/2015/TT-BTP', {
		kind: 'Thông tư',
		effectiveUntil: '2020-07-15',
		replacedBy: '04/2020/TT-BTP'
	});
	await aLegalDocument(w, '04/2020/TT-BTP', { kind: 'Thông tư', effectiveFrom: '2020-07-16' });
	for (const code of ['QT.TP.10', 'QT.TP.02'])
		await issues(w, await aDocument(w, { code }), [
			{ effectiveFrom: '2019-01-07', content: citing('60/2014/QH13', '15/2015/TT-BTP') },
			{ effectiveFrom: '2020-08-03', content: citing('60/2014/QH13', '04/2020/TT-BTP') }
		]);

	const then = await registerOn(w, '2019-06-01');
	expect(then.get('15/2015/TT-BTP')).toMatchObject({
		validity: 'in_force',
		usedBy: ['QT.TP.02', 'QT.TP.10'],
		replacedBy: '04/2020/TT-BTP',
		source: 'Công báo',
		checkedOn: '2026-01-05'
	});
	expect(then.get('04/2020/TT-BTP')).toMatchObject({ validity: 'not_yet', usedBy: [] });

	const now = await registerOn(w, '2026-11-23');
	expect(now.get('15/2015/TT-BTP')).toMatchObject({ validity: 'expired', usedBy: [] });
	expect(now.get('04/2020/TT-BTP')).toMatchObject({ validity: 'in_force' });
});

test('a standard or law among the references is used too, each reference naming one', async () => {
	const w = await makeWorld();
	const laws = ['19/2014/QĐ-TTg', '01/2018/TT-VPCP', '61/2018/NĐ-CP', 'TCVN ISO 9001:2015'];
	for (const number of laws) await aLegalDocument(w, number);
	const references = [
		'TCVN ISO 9001:2015, điều khoản 7.5',
		'QT.NB.01 – Quản lý văn bản đến, đi',
		'01/2018/TT-VPCP hướng dẫn thi hành Nghị định số 61/2018/NĐ-CP',
		'119/2014/QĐ-TTg'
	].map((text, i) => ({ id: `r${i}`, text }));
	await anApprovedRevision(w, await aDocument(w, { code: 'QT.ISO.01', kind: 'system_procedure' }), {
		content: { ...aProcedure({ service: null }), references }
	});
	const register = await registerOn(w, '2026-11-23');
	expect(laws.map((number) => register.get(number)?.usedBy)).toEqual([
		...[[], ['QT.ISO.01'], [], ['QT.ISO.01']]
	]);
});

test('what a document cites although nobody entered it stands in the register as unknown', async () => {
	const w = await makeWorld();
	await anApprovedRevision(w, await aDocument(w), { content: citing('99/2099/NĐ-CP') });
	expect((await registerOn(w, '2026-11-23')).get('99/2099/NĐ-CP')).toMatchObject({
		title: 'Trích yếu của 99/2099/NĐ-CP',
		validity: 'unknown',
		checkedOn: null,
		usedBy: ['QT.TP.01']
	});
});

test("another ward's documents and withdrawn ones are no use of the law here", async () => {
	const w = await makeWorld();
	await aLegalDocument(w, '60/2014/QH13');
	await anApprovedRevision(w, await aDocument(w), { content: citing('60/2014/QH13') });
	await anApprovedRevision(
		w,
		await aDocument(w, {
			code: 'QT.TP.09',
			withdrawnOn: '2026-06-01',
			withdrawalReason: 'Không còn thực hiện'
		}),
		{ content: citing('60/2014/QH13') }
	);
	expect((await registerOn(w, '2026-11-23')).get('60/2014/QH13')?.usedBy).toEqual(['QT.TP.01']);
	expect((await registerOn(w, '2026-11-23', 'mai')).get('60/2014/QH13')?.usedBy).toEqual([]);
});

test('a reference to nothing that the register knows is no citation', async () => {
	const w = await makeWorld();
	await anApprovedRevision(w, await aDocument(w, { code: 'QT.ISO.01', kind: 'system_procedure' }), {
		content: aProcedure({ service: null })
	});
	expect((await registerOn(w, '2026-11-23')).size).toBe(0);
});
