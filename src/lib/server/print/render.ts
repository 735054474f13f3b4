import { PDFDocument } from '@cantoo/pdf-lib';
import pdfmake from 'pdfmake';
import { type PrintForm, definitionOf } from '#lib/pdf/forms.ts';
import { face } from '#lib/pdf/parts/page.ts';
import type { Edition } from '#lib/pdf/types.ts';
import { loadFonts } from './fonts.ts';

loadFonts(face);
// Text of a document must never make the printer fetch an address or open a file.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

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
