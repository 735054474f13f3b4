import { PDFDocument, type PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { create } from 'qrcode';
import { expect, test, vi } from 'vitest';
import type { Renderer } from '#lib/server/print/inside-pdfmake.ts';
import { render } from '#lib/server/print/render.ts';
import { drawSquaresAtOnce } from '#lib/server/print/squares.ts';
import { birthRegistration, edition, verifyUrl } from '../../support/prints.ts';

const renderer = () => {
	const pdfDocument = { rect: vi.fn(), fillColor: vi.fn(), fill: vi.fn() };
	const renderVector = vi.fn<Renderer['renderVector']>();
	const ours: Renderer = { pdfDocument, renderVector };
	drawSquaresAtOnce(ours);
	return { ours, pdfDocument, renderVector };
};

test('squares are drawn where the vector came to stand, all in one stroke', () => {
	const { ours, pdfDocument, renderVector } = renderer();
	const runs = [
		{ x: 0, y: 0, w: 3 },
		{ x: 6, y: 3, w: 9 }
	];
	ours.renderVector({ x: 100, y: 700, squares: { height: 3, runs } });
	expect(pdfDocument.rect.mock.calls).toEqual([
		[100, 700, 3, 3],
		[106, 703, 9, 3]
	]);
	expect(pdfDocument.fillColor).toHaveBeenCalledExactlyOnceWith('black', 1);
	expect(pdfDocument.fill).toHaveBeenCalledOnce();
	expect(renderVector).not.toHaveBeenCalled();
});

test('any other vector is drawn as before', () => {
	const { ours, renderVector } = renderer();
	const line = { x: 1, y: 2 };
	ours.renderVector(line);
	expect(renderVector).toHaveBeenCalledExactlyOnceWith(line);
});

/** Rectangles of a page that are filled together, most of them first. */
function filledTogether(page: string): string[] {
	const groups = page.match(/(?:[-\d. ]+ re\n)+(?=f\n)/g) ?? [];
	const [most = ''] = groups.toSorted((a, b) => b.length - a.length);
	return most.trim().split('\n');
}

test('every page of a document bears the whole code', async () => {
	const { bytes, pages } = await render({ kind: 'procedure', data: birthRegistration() }, edition);
	const { size, data } = create(verifyUrl, { errorCorrectionLevel: 'M' }).modules;
	const dark = [...data].filter(Boolean).length;
	const document = await PDFDocument.load(bytes, { updateMetadata: false });
	expect(document.getPageCount()).toBe(pages);
	for (const page of document.getPages()) {
		const stream = page.node.Contents() as PDFRawStream;
		const drawn = filledTogether(
			Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
		);
		const squares = drawn.reduce((sum, line) => {
			const [, , w = 0, h = 1] = line.split(' ').map(Number);
			return sum + Math.round(w / h);
		}, 0);
		expect(squares).toBe(dark);
		const lefts = drawn.map((line) => Number(line.split(' ')[0]));
		const [, , , side = 0] = drawn[0]?.split(' ').map(Number) ?? [];
		expect((Math.max(...lefts) - Math.min(...lefts)) / side).toBeLessThan(size);
	}
});
