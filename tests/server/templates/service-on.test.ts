import { expect, test } from 'vitest';
import { contentOn } from '#lib/server/templates/content-on.ts';
import { loadDocumentTemplates } from '#lib/server/templates/document-template.ts';
import { templatesWith } from '../../support/templates-copy.ts';

const service = (edit: (text: string) => string, day = '2026-11-22') => {
	const dir = templatesWith('documents/qt-xh-03.yaml', edit);
	const template = loadDocumentTemplates(dir).find((t) => t.code === 'QT.XH.03');
	const made = template && contentOn(template, day, { organisation: '2019' }).service;
	if (!made) throw new Error('QT.XH.03 is missing');
	return made;
};

test('a place of its own stands instead of the common one', () => {
	expect(service((t) => t.replace('  sets: 1', '  sets: 1\n  place: Nhà văn hóa')).place).toBe(
		'Nhà văn hóa'
	);
});

test('a basis may end for this procedure before it ends for everybody', () => {
	const until = (t: string) =>
		t.replace('{ number: 76/2024/NĐ-CP }', '{ number: 76/2024/NĐ-CP, until: 2025-12-31 }');
	const has = (day: string) =>
		service(until, day).legalBases.some((b) => b.number === '76/2024/NĐ-CP');
	expect([has('2025-12-31'), has('2026-01-01')]).toEqual([true, false]);
});

test('the name of a law comes from the register, with its kind', () => {
	const [basis] = service((t) => `${t}\n`).legalBases;
	expect(basis?.title).toBe(
		'Nghị định quy định chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội'
	);
});

test('one fact may have been checked on another day than the rest of its file', () => {
	const made = service((t) =>
		t
			.replace(
				'thủ tục 32786; Cổng xã',
				'thủ tục 32786\n      checked_on: 2026-10-01\n      note: Cổng xã'
			)
			.replace(/\n {6}note: UBND cấp xã 02[^\n]*/, '')
	);
	expect(made.deadlines[0]?.checkedOn).toBe('2026-10-01');
	expect(made.fees[0]?.checkedOn).toBe('2026-11-22');
});
