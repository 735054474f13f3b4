import { expect, test } from 'vitest';
import * as forms from '#lib/server/pack/forms.ts';
import type { Section } from '#lib/server/pack/layout.ts';
import { packSource as source } from '../../support/pack-source.ts';

test('the register of a period shows what holds at the end of its last day', () => {
	const { asOf, rows } = forms.registerOf(source, 'vi');
	expect(asOf).toBe('2026-06-30');
	expect(rows.map((row) => [row.code, row.issue, row.appliesTo])).toEqual([
		['QT.TP.01', 2, 'Tư pháp – Hộ tịch'],
		['QT.TP.02', 1, '']
	]);
});

test('the registers of law and of records hold on the last day of the period', () => {
	expect(forms.externalRegisterOf(source)).toMatchObject({ asOf: '2026-06-30', rows: [] });
	const { asOf, rows } = forms.recordRegisterOf(source);
	expect([asOf, ...rows.map((row) => row.name)]).toEqual(['2026-06-30', 'Sổ đăng ký khai sinh']);
});

test('packs of a year are numbered in three digits, and that number is the reference of every form', () => {
	expect(forms.packNumber(source)).toBe('MC-2026-007');
	expect(forms.packNumber({ ...source, ordinal: 1234 })).toBe('MC-2026-1234');
	for (const form of [
		forms.formOf(source, 'BM.ISO.01.02'),
		forms.externalRegisterOf(source),
		forms.recordRegisterOf(source)
	])
		expect(form.reference).toBe('MC-2026-007');
});

test('a move is printed with its own reason, or with that of its revision', () => {
	const move = {
		at: new Date('2026-02-02T02:00:00Z'),
		step: 'submit',
		note: '',
		actor: 'Nguyễn Thị Lan',
		code: 'QT.TP.01',
		title: 'Đăng ký khai sinh',
		issue: 1,
		revision: 0,
		reason: 'Ban hành lần đầu'
	};
	const moves = [move, { ...move, note: 'Thiếu thời gian của bước 2' }];
	const { rows } = forms.changeLogOf({ ...source, moves }, 'vi');
	expect(rows.map((row) => row.reason)).toEqual(['Ban hành lần đầu', 'Thiếu thời gian của bước 2']);
	expect(rows[0]?.what).not.toContain('submit');
});

test('the list of hashes names each file; without events there is no chain to name', () => {
	expect(forms.hashListOf(source, 'vi').files.map(({ name }) => name)).toEqual([
		'QT.TP.01 01/00',
		'QT.TP.01 02/00',
		'QT.TP.02 01/00'
	]);
	expect(forms.hashListOf(source, 'vi').chain).toBe(null);
	const chain = { seq: 5, at: new Date('2026-06-30T02:00:00Z'), hash: 'cd', checkpointId: 3 };
	expect(forms.hashListOf({ ...source, chain }, 'vi').chain).toEqual({
		seq: 5,
		hash: 'cd',
		at: '2026-06-30T02:00:00.000Z',
		checkpoint: 3
	});
});

test('a report that was printed when it was signed is among the hashes', () => {
	const stored = { sha256: 'ef'.repeat(32), pages: 4, bytes: 900 };
	const sheets = [{ kind: 'audit-report' as const, of: 'ĐGNB-2026-01', stored }];
	const { files } = forms.hashListOf(
		{ ...source, audits: { sheets, absent: [], running: [] } },
		'vi'
	);
	expect(files.at(-1)).toEqual({
		name: 'Báo cáo đánh giá nội bộ ĐGNB-2026-01',
		sha256: 'ef'.repeat(32),
		bytes: 900
	});
});

test('what a part lacks is named below the number of the part, although the part is there', () => {
	const template = {
		id: 'internal-audit',
		nameVi: 'Đánh giá nội bộ',
		nameEn: 'Internal audit',
		clauses: ['9.2'],
		source: 'spine' as const
	};
	const files = [{ title: 'x', bytes: new Uint8Array(), pages: 1 }];
	const running = [{ of: 'ĐGNB-2026-02', title: 'Đánh giá bổ sung', until: '2026-06-29' }];
	const section: Section = { template, files, absent: ['Chương trình 2026'], running };
	const missing = forms.missingOf(source, [section], 'vi');
	if (missing.kind !== 'missing-parts') throw new Error(missing.kind);
	expect(missing.data.parts).toEqual([
		{ number: '3.1', name: 'Chương trình 2026', clause: '9.2', evidence: 'Đánh giá nội bộ' }
	]);
	expect(missing.data.running).toEqual(running);
});

test('parts that hold nothing are named with their number in the contents and what the clause asks for', () => {
	const part = (id: string, clause: string, titles: string[] = []): Section => ({
		template: {
			id,
			nameVi: `Phần ${id}`,
			nameEn: `Part ${id}`,
			clauses: [clause],
			source: 'spine'
		},
		files: titles.map((title) => ({ title, bytes: new Uint8Array(), pages: 1 }))
	});
	const missing = forms.missingOf(source, [part('a', '7.5', ['x']), part('b', '9.2')], 'vi');
	if (missing.kind !== 'missing-parts') throw new Error(missing.kind);
	expect(missing.data.parts).toHaveLength(1);
	expect(missing.data.parts[0]).toMatchObject({ number: '4', name: 'Phần b', clause: '9.2' });
	expect(missing.data.parts[0]?.evidence).not.toBe('');
	const asked = part('c', '9.2');
	asked.template = { ...asked.template, evidence: { vi: 'Báo cáo', en: 'Report' } };
	const said = forms.missingOf(source, [asked], 'en');
	expect(said).toMatchObject({ data: { parts: [{ evidence: 'Report' }] } });

	const placed = [
		{ ...part('a', '7.5', ['x', 'y']), starts: [2, 5] },
		{ ...part('b', '9.2'), starts: [] }
	];
	const contents = forms.contentsOf(source, placed, 'en');
	if (contents.kind !== 'pack-contents') throw new Error(contents.kind);
	expect(contents.data.parts).toMatchObject([
		{ number: '1', name: 'Part a', page: 2, clause: '', items: [{ page: 2 }, { page: 5 }] },
		{ number: '2', name: 'Part b', page: null, clause: '9.2', items: [] }
	]);
});
