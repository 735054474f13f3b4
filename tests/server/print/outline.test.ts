import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { type Bookmark, readOutline, writeOutline } from '#lib/server/print/outline.ts';

const leaf = (title: string, page: number): Bookmark => ({ title, page, children: [] });
const through = async (bookmarks: Bookmark[], pages = 5): Promise<Bookmark[]> => {
	const document = await PDFDocument.create({ updateMetadata: false });
	for (let i = 0; i < pages; i++) document.addPage();
	writeOutline(document, bookmarks);
	return readOutline(await PDFDocument.load(await document.save()));
};

test('bookmarks are read back as they were written, with Vietnamese titles and children', async () => {
	const bookmarks = [
		leaf('Bìa', 0),
		{
			title: 'Quy trình có hiệu lực',
			page: 1,
			children: [leaf('5.1 Cơ sở pháp lý', 2), leaf('5.2', 3)]
		},
		leaf('Phụ lục', 4)
	];
	expect(await through(bookmarks)).toEqual(bookmarks);
});

test('a file without bookmarks has none', async () => {
	expect(await through([])).toEqual([]);
});

test('a bookmark to a page that is not there is refused', async () => {
	await expect(through([leaf('x', 9)])).rejects.toThrow(RangeError);
});
