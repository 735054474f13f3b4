import { createRequire } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import pdfmake from 'pdfmake';
import { type PrintForm, definitionOf } from '#lib/pdf/forms.ts';
import { face } from '#lib/pdf/parts/page.ts';
import type { Edition } from '#lib/pdf/types.ts';

const fontFolder = dirname(
	createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json')
);
/** Whole TTF files: the letters of Vietnamese are spread over the subsets of web fonts. */
const font = (style: string) => join(fontFolder, style, `Tinos_${style}.ttf`);

pdfmake.setFonts({
	[face]: {
		normal: font('400Regular'),
		bold: font('700Bold'),
		italics: font('400Regular_Italic'),
		bolditalics: font('700Bold_Italic')
	}
});
// Text of a document must never make the printer fetch an address or open a file.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => resolve(path).startsWith(fontFolder + sep));

/**
 * Prints in this thread; the server calls it only inside the worker. Same form and edition, same
 * bytes: the dates and the ID of the file come from the edition alone.
 */
export async function render(
	form: PrintForm,
	edition: Edition
): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number }> {
	const bytes = new Uint8Array(await pdfmake.createPdf(definitionOf(form, edition)).getBuffer());
	return { bytes, pages: await countPages(bytes) };
}

/** @throws Error when the bytes are no PDF. */
export const countPages = async (bytes: Uint8Array): Promise<number> =>
	(await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
