import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { type PrintForm, definitionOf } from '#lib/pdf/forms.ts';
import { face } from '#lib/pdf/parts/page.ts';
import type { Edition } from '#lib/pdf/types.ts';
import { loadFonts } from './fonts.ts';
import { breakBeforeHeadings } from './headings.ts';
import { LayoutBuilder, PageRenderer, StyleContextStack } from './inside-pdfmake.ts';
import { drawSquaresAtOnce } from './squares.ts';
import { rememberStyles } from './styles.ts';

loadFonts(face);
breakBeforeHeadings(LayoutBuilder.prototype);
rememberStyles(StyleContextStack);
drawSquaresAtOnce(PageRenderer.prototype);
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
	let pages = 0;
	const { footer, ...sheet } = definitionOf(form, edition);
	const definition: TDocumentDefinitions = {
		...sheet,
		// The foot of every page is told how many there are.
		footer(page, count, size) {
			pages = count;
			return typeof footer === 'function' ? footer(page, count, size) : footer;
		}
	};
	const bytes = new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
	return { bytes, pages };
}
