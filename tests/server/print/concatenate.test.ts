import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { concatenate, firstPages } from '#lib/server/print/concatenate.ts';
import { readOutline } from '#lib/server/print/outline.ts';
import { render } from '#lib/server/print/render.ts';
import { allForms } from '../../support/forms.ts';
import { pagesOf } from '../../support/pdf.ts';
import { birthRegistration, edition, english } from '../../support/prints.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const whole = { title: 'Gói minh chứng MC-2019-003', author: 'UBND phường Thanh Bình' };
let procedure: Uint8Array;
let contents: Uint8Array;
beforeAll(async () => {
	procedure = (await render({ kind: 'procedure', data: birthRegistration() }, edition)).bytes;
	const form = allForms.find((f) => f.kind === 'pack-contents');
	contents = form ? (await render(form, edition)).bytes : new Uint8Array();
});
const parts = () => [
	{ title: 'Mục lục', bytes: contents },
	{ title: 'QT.TP.01 01/00', bytes: procedure, under: 'Quy trình' },
	{ title: 'QT.TP.02 01/00', bytes: procedure, under: 'Quy trình' },
	{ title: 'Phụ lục', bytes: contents }
];

describe('joining files', () => {
	test('keeps every page in order and says where each part begins', async () => {
		const { bytes, pages, starts } = await concatenate(parts(), whole, edition);
		const texts = await pagesOf(bytes);
		expect(texts).toHaveLength(pages);
		expect(pages).toBe(16);
		expect(starts).toEqual([1, 3, 9, 15]);
		for (const [i, start] of starts.entries())
			expect(texts[start - 1]).toContain(i % 3 ? 'TCVN ISO 9001:2015' : 'MỤC LỤC');
	});

	test('numbers the pages through, by which the contents are looked up on paper', async () => {
		const { bytes, pages } = await concatenate(parts(), whole, edition);
		(await pagesOf(bytes)).forEach((text, i) => expect(text).toContain(`${i + 1} / ${pages}`));
	});

	test('has a bookmark for each part, and the parts’ own below at their new pages', async () => {
		const { bytes } = await concatenate(parts(), whole, edition);
		const outline = readOutline(await PDFDocument.load(bytes, { updateMetadata: false }));
		expect(outline.map((b) => [b.title, b.page])).toEqual([
			['Mục lục', 0],
			['Quy trình', 2],
			['Phụ lục', 14]
		]);
		expect(outline[1]?.children.map((b) => [b.title, b.page])).toEqual([
			['QT.TP.01 01/00', 2],
			['QT.TP.02 01/00', 8]
		]);
		const inner = outline[1]?.children.at(-1);
		expect(inner).toMatchObject({ title: 'QT.TP.02 01/00', page: 8 });
		expect(inner?.children.map((b) => b.title)).toContain('7. HỒ SƠ CẦN LƯU');
		expect(inner?.children[0]?.page).toBe(8);
	});

	test('gives the same bytes for the same parts and issue time, others for another time', async () => {
		const first = await concatenate(parts(), whole, edition);
		expect((await concatenate(parts(), whole, edition)).bytes).toEqual(first.bytes);
		const later = { ...edition, issuedAt: '2019-03-01T00:00:00.000Z' };
		expect((await concatenate(parts(), whole, later)).bytes).not.toEqual(first.bytes);
	});

	test('takes title, author, language and issue time into the file', async () => {
		const { bytes } = await concatenate(parts(), whole, english);
		const document = await PDFDocument.load(bytes, { updateMetadata: false });
		expect(document.getTitle()).toBe(whole.title);
		expect(document.getAuthor()).toBe(whole.author);
		expect(document.getLanguage()).toBe('en');
		expect(document.getCreationDate()).toEqual(new Date(edition.issuedAt));
		expect(document.getModificationDate()).toEqual(new Date(edition.issuedAt));
	});

	test('leaves the stored files as they are', async () => {
		const before = procedure.slice();
		await concatenate(parts(), whole, edition);
		expect(procedure).toEqual(before);
	});
});

test('first pages follow from the lengths', () => {
	expect(firstPages([1, 2, 0, 3])).toEqual([1, 2, 4, 4]);
	expect(firstPages([])).toEqual([]);
});
