import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { face } from '#lib/pdf/parts/page.ts';
import { loadFonts } from '#lib/server/print/fonts.ts';
import pdfmake from 'pdfmake';

loadFonts(face);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

const printed = async (text: string): Promise<string> => {
	const issued = new Date('2026-01-05T02:00:00Z');
	const bytes = await pdfmake
		.createPdf({
			content: [text, { text, bold: true }, { text, italics: true, bold: true }],
			defaultStyle: { font: face },
			info: { title: 'thử', creationDate: issued, modDate: issued }
		})
		.getBuffer();
	return createHash('sha256').update(bytes).digest('hex');
};

test('what was printed before leaves no trace in what is printed now', async () => {
	const plain = 'Ủy ban nhân dân phường Thanh Bình - số 12/QĐ-UBND';
	const first = await printed(plain);
	// The same glyphs standing for other characters: no-break space, soft hyphen, non-breaking hyphen.
	await printed(plain.replaceAll(' ', '\u00a0').replaceAll('-', '\u00ad'));
	await printed('Điện Biên Phủ ﬁ ﬂ ½ ☐');
	expect(await printed(plain)).toBe(first);
});

test('the four faces are loaded without any file being opened for a document', async () => {
	await expect(printed('Đất đai')).resolves.toMatch(/^[0-9a-f]{64}$/);
});
