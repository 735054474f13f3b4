import { expect, test } from 'vitest';
import type { Content } from '#lib/domain/document/content.ts';
import { saveDraft } from '#lib/server/usecases/save-draft.ts';
import { aProcedure, aStep } from '../../support/contents.ts';
import { changesIn, codeOf, fieldsOf, objectionsOf, refusalOf } from '../../support/refusals.ts';
import {
	code,
	drafted,
	makeWritingWorld,
	revisionNow,
	seen,
	submitted
} from '../../support/writing.ts';

test('one part is saved, the others stay, and the next version is told', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const minh = await w.as('minh', '2026-11-24');
	const page = await seen(w, minh);
	const steps = [aStep('s1', 'Tiếp nhận', 'Công chức Một cửa', 2)];
	const saved = await saveDraft(minh, { ...page, content: { steps }, changedParts: 'Mục 5.7' });
	expect(saved).toEqual({ version: page.version + 1, updatedAt: minh.now });
	const draft = await revisionNow(minh, w.wards.thanhBinh, code);
	expect(draft.content).toEqual({ ...aProcedure(), steps });
	expect(draft).toMatchObject({
		title: 'Đăng ký khai sinh',
		changedParts: 'Mục 5.7',
		updatedBy: w.ids.minh,
		updatedAt: minh.now
	});
	expect(draft.drafterIds).toEqual([w.ids.lan, w.ids.minh]);
});

test('who saves second is told, and what was saved first is not lost', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const [lan, minh] = [await w.as('lan'), await w.as('minh')];
	const page = await seen(w, lan);
	await saveDraft(lan, { ...page, title: 'Đăng ký khai sinh đúng hạn' });
	const before = await changesIn(w);
	expect(await codeOf(saveDraft(minh, { ...page, title: 'Khai sinh' }))).toBe('stale');
	expect(await changesIn(w)).toBe(before);
	const draft = await revisionNow(lan, w.wards.thanhBinh, code);
	expect(draft.title).toBe('Đăng ký khai sinh đúng hạn');
	await saveDraft(minh, { ...page, version: draft.version, title: 'Khai sinh' });
});

test('of ten who save the same page at once, one is heard and nine are told', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	const page = await seen(w, lan);
	const outcomes = await Promise.all(
		Array.from({ length: 10 }, (_, i) => codeOf(saveDraft(lan, { ...page, title: `Tên ${i}` })))
	);
	expect(outcomes.filter((code) => code === null)).toHaveLength(1);
	expect(outcomes.filter((code) => code === 'stale')).toHaveLength(9);
	const draft = await revisionNow(lan, w.wards.thanhBinh, code);
	expect(draft.title).toBe(`Tên ${outcomes.indexOf(null)}`);
});

test('decomposed letters and the eth are stored as NFC Đ, in every part', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	const typed = 'Ðăng ký tại Điện Biên'.normalize('NFD');
	const content: Content = {
		...aProcedure(),
		purpose: {
			type: 'doc',
			content: [{ type: 'paragraph', content: [{ type: 'text', text: typed }] }]
		},
		definitions: [{ id: 'n1', term: 'HÐND', meaning: typed }],
		steps: [{ ...aStep('s1', typed, 'Ðỗ Quốc Dũng', 1), note: typed }]
	};
	await saveDraft(lan, {
		...(await seen(w, lan)),
		content,
		title: typed,
		reason: typed,
		otherDocuments: typed
	});
	const { content: stored, ...draft } = await revisionNow(lan, w.wards.thanhBinh, code);
	const right = 'Đăng ký tại Điện Biên'.normalize('NFC');
	expect(JSON.stringify([stored, draft.title, draft.reason, draft.otherDocuments])).not.toMatch(
		/[\u00d0\u00f0\u0300-\u036f]/
	);
	expect(stored.steps[0]).toMatchObject({ title: right, note: right, actors: ['Đỗ Quốc Dũng'] });
	expect(stored.definitions[0]).toMatchObject({ term: 'HĐND', meaning: right });
	expect(draft.titleFolded).toBe('dang ky tai dien bien');
});

test('a part that is not what a part must be is named by its place, and nothing is written', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	const page = await seen(w, lan);
	const before = await changesIn(w);
	const save = (content: object) => fieldsOf(saveDraft(lan, { ...page, content }));
	expect(await save({ steps: [aStep('s1', '', 'Lan', 1)] })).toEqual({
		'content.steps.0.title': 'required'
	});
	expect(await save({ steps: [aStep('a', 'x', 'Lan', 1), aStep('a', 'y', 'Lan', 1)] })).toEqual({
		'content.steps': 'taken'
	});
	expect(await save({ body: '<script>' })).toEqual({ 'content.body': 'bad-format' });
	expect(await save({ extra: [] })).toEqual({ 'content.extra': 'unknown' });
	expect(await save({ service: null })).toEqual({ service: 'required' });
	expect(await changesIn(w)).toBe(before);
});

test('only who drafts saves, and only while it is a draft', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	const page = { ...(await seen(w, await w.as('lan'))), title: 'Khác' };
	expect(await refusalOf(saveDraft(await w.as('lan'), page))).toEqual({
		code: 'wrong-state',
		facts: { state: 'in_review', step: 'edit' }
	});
	expect(await objectionsOf(saveDraft(await w.as('hoa'), page))).toEqual(['not-the-author']);
	for (const person of ['dung', 'ngoc', 'hung', 'khach', 'thanhpho'] as const)
		expect(await codeOf(saveDraft(await w.as(person), page)), person).toBe('not-allowed');
	expect(await codeOf(saveDraft(await w.as('mai'), page))).toBe('not-found');
	expect(await codeOf(saveDraft(await w.as('lan'), { ...page, code: 'QT.TP.99' }))).toBe(
		'not-found'
	);
});
