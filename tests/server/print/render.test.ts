import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import pdfmake from 'pdfmake';
import { describe, expect, test, vi } from 'vitest';
import { richTextFromPlain } from '#lib/domain/rich-text.ts';
import { render } from '#lib/server/print/render.ts';
import { readOutline } from '#lib/server/print/outline.ts';
import type { ProcedurePrint } from '#lib/pdf/types.ts';
import { aStep, anyContent } from '../../support/contents.ts';
import { allForms } from '../../support/forms.ts';
import { pagesOf, pdfText, textByLibrary } from '../../support/pdf.ts';
import { birthContent, birthRegistration, edition, english } from '../../support/prints.ts';
import { markedLetters } from '../../support/vietnamese.ts';

// A print takes a third of a second on an idle machine.
vi.setConfig({ testTimeout: 120_000 });

const print = (changes: Partial<ProcedurePrint> = {}, e = edition) =>
	render({ kind: 'procedure', data: birthRegistration(changes) }, e);
const [firstStep = aStep('s1', '', '', 1)] = birthContent.steps;
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const saying = (text: string) => ({ content: { ...birthContent, scope: richTextFromPlain(text) } });
const inAnotherProcess = async (zone: string): Promise<string> => {
	const script = fileURLToPath(new URL('../../support/print-in-process.ts', import.meta.url));
	const env = { ...process.env, TZ: zone };
	return (await promisify(execFile)(process.execPath, [script], { env })).stdout.trim();
};

describe('the printed file', () => {
	test('keeps all 134 marked letters of Vietnamese: what is copied out is what was written', async () => {
		expect(markedLetters).toHaveLength(134);
		const { bytes } = await print(saying(markedLetters.join(' ')));
		const text = await pdfText(bytes);
		expect(text).toBe(text.normalize('NFC'));
		const library = await textByLibrary(bytes);
		for (const letter of markedLetters) {
			expect(text).toContain(letter);
			expect(library).toContain(letter);
		}
	});

	test('keeps them in bold, italic and both', async () => {
		const styled = [['bold'], ['italic'], ['bold', 'italic']] as const;
		const content = styled.map((types) => ({
			type: 'text' as const,
			text: `${markedLetters.join(' ')} `,
			marks: types.map((type) => ({ type }))
		}));
		const scope = {
			type: 'doc' as const,
			content: [{ type: 'paragraph' as const, content }]
		};
		const text = (await pagesOf((await print({ content: { ...birthContent, scope } })).bytes)).join(
			' '
		);
		for (const letter of markedLetters) expect(text.split(letter).length).toBeGreaterThan(3);
	});

	test('is the same whether text came composed, decomposed or with the Icelandic eth', async () => {
		const data = birthRegistration();
		const decomposed: typeof data = JSON.parse(JSON.stringify(data).normalize('NFD'));
		const eth: typeof data = JSON.parse(JSON.stringify(data).replaceAll('Đ', '\u00d0'));
		const composed = hash((await render({ kind: 'procedure', data }, edition)).bytes);
		for (const other of [decomposed, eth])
			expect(hash((await render({ kind: 'procedure', data: other }, edition)).bytes)).toBe(
				composed
			);
	});

	test('is the same byte for byte when printed again, here and in processes of other time zones', async () => {
		const first = hash((await print()).bytes);
		expect(hash((await print()).bytes)).toBe(first);
		expect(await inAnotherProcess('Asia/Ho_Chi_Minh')).toBe(first);
		expect(await inAnotherProcess('America/Lima')).toBe(first);
	});

	test('differs when issued at another time, and bears that time inside', async () => {
		const later = await print({}, { ...edition, issuedAt: '2019-03-01T00:00:00.000Z' });
		expect(hash(later.bytes)).not.toBe(hash((await print()).bytes));
		const document = await PDFDocument.load(later.bytes, { updateMetadata: false });
		expect(document.getCreationDate()).toEqual(new Date('2019-03-01T00:00:00Z'));
		expect(document.getModificationDate()).toEqual(new Date('2019-03-01T00:00:00Z'));
	});

	test('counts its pages from the cover, on every page', async () => {
		const { bytes, pages } = await print();
		const texts = await pagesOf(bytes);
		expect(texts).toHaveLength(pages);
		texts.forEach((text, i) => expect(text).toContain(`Trang: ${i + 1}/${pages}`));
		expect(texts[0]).toContain('TCVN ISO 9001:2015');
	});

	test('repeats the header block and the foot on every page', async () => {
		for (const text of await pagesOf((await print()).bytes)) {
			expect(text).toContain('Mã hiệu: QT.TP.01');
			expect(text).toContain('ĐĂNG KÝ KHAI SINH');
			expect(text).toContain('SHA-256 nội dung: 3fa91c20b7de');
		}
	});

	test('repeats the head of a table that runs over the page', async () => {
		const steps = Array.from({ length: 40 }, (_, i) => ({
			...firstStep,
			id: `s${i}`
		}));
		const texts = await pagesOf((await print({ content: { ...birthContent, steps } })).bytes);
		const withSteps = texts.filter(
			(text) => /\bB\d+\b/.test(text) && text.includes('Công chức Một cửa')
		);
		expect(withSteps.length).toBeGreaterThan(3);
		for (const text of withSteps.slice(1)) expect(text).toContain('TT Trình tự Trách nhiệm');
	});

	test('keeps its header on every page, however long the title', async () => {
		for (const title of [
			'W'.repeat(300),
			'Giải quyết chế độ '.repeat(25).trim(),
			'M '.repeat(200).trim()
		]) {
			const { document } = birthRegistration();
			const { bytes, pages } = await print({ document: { ...document, title } });
			const texts = await pagesOf(bytes);
			texts.forEach((text, i) => expect(text).toContain(`Trang: ${i + 1}/${pages}`));
		}
	});

	test('loses no word of a step that is longer than a page', async () => {
		const title = Array.from({ length: 150 }, (_, i) => `việc${i}`).join(' ');
		const note = Array.from({ length: 330 }, (_, i) => `chú${i}`).join(' ');
		const steps = [{ ...firstStep, title, note }, ...birthContent.steps.slice(1)];
		const text = (await pagesOf((await print({ content: { ...birthContent, steps } })).bytes)).join(
			' '
		);
		for (const word of [...title.split(' '), ...note.split(' ')]) expect(text).toContain(word);
	});

	test('has bookmarks for the cover, the lists and the sections, 5.1–5.7 under 5', async () => {
		const document = await PDFDocument.load((await print()).bytes, { updateMetadata: false });
		const outline = readOutline(document);
		expect(outline.map((b) => b.title)).toEqual([
			...['Trang bìa', 'SỬA ĐỔI TÀI LIỆU', 'PHÂN PHỐI TÀI LIỆU'],
			...['1. MỤC ĐÍCH', '2. PHẠM VI ÁP DỤNG', '3. TÀI LIỆU VIỆN DẪN', '4. ĐỊNH NGHĨA, VIẾT TẮT'],
			...['5. NỘI DUNG', '6. BIỂU MẪU', '7. HỒ SƠ CẦN LƯU']
		]);
		expect(outline[7]?.children.map((b) => b.title.slice(0, 3))).toEqual([
			...['5.1', '5.2', '5.3', '5.4', '5.5', '5.6', '5.7']
		]);
	});

	test('has no heading at the foot of a page away from what it heads', async () => {
		for (let lines = 0; lines < 40; lines += 3) {
			const filler = Array.from({ length: lines }, (_, i) => `Dòng ${i}.`).join('\n\n');
			for (const text of await pagesOf((await print(saying(`Áp dụng.\n\n${filler}`))).bytes))
				expect(text.replace(/ QT\.TP\.01 · .*$/, '')).not.toMatch(
					/(\d\. \p{Lu}[\p{Lu}, ]+|5\.\d [\p{L}, ]+|Giấy tờ phải (nộp|xuất trình))$/u
				);
		}
	});
});

describe('every form', () => {
	test.each(allForms.map((form) => [form.kind, form] as const))(
		'%s prints in both languages, with its page on every page',
		async (kind, form) => {
			for (const e of [edition, english]) {
				const { bytes, pages } = await render(form, e);
				const texts = await pagesOf(bytes);
				expect(texts).toHaveLength(pages);
				if (kind !== 'pack-cover')
					texts.forEach((text, i) =>
						expect(text).toMatch(new RegExp(`(Trang|Page): ${i + 1}/${pages}`))
					);
			}
		}
	);

	test('any content has a layout', async () => {
		await fc.assert(
			fc.asyncProperty(anyContent, async (content) => {
				const { bytes, pages } = await print({ content });
				const document = await PDFDocument.load(bytes, { updateMetadata: false });
				expect(document.getPageCount()).toBe(pages);
			}),
			{ numRuns: 15 }
		);
	});
});

describe('what the printer refuses', () => {
	test.each(['https://example.org/a.png', '/etc/passwd', 'package.json'])(
		'it neither fetches nor reads %s',
		async (image) => {
			const content = [{ image }];
			const defaultStyle = { font: 'Tinos' };
			await expect(pdfmake.createPdf({ content, defaultStyle }).getBuffer()).rejects.toThrow(
				/denied by resource access policy/
			);
		}
	);

	test('text that looks like an address or a path is only text', async () => {
		const text = 'https://example.org/a.png /etc/passwd';
		expect((await pagesOf((await print(saying(text))).bytes)).join(' ')).toContain(text);
	});
});
