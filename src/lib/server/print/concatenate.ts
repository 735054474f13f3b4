import { createHash } from 'node:crypto';
import {
	PDFDocument,
	type PDFFont,
	PDFHexString,
	type PDFPage,
	StandardFonts
} from '@cantoo/pdf-lib';
import type { Edition } from '#lib/pdf/types.ts';
import { type Bookmark, readOutline, writeOutline } from './outline.ts';
import { PrintFailed } from './print-failed.ts';

/** A file of the whole. Files that follow each other `under` one name have their bookmarks below it. */
export type Part = { title: string; bytes: Uint8Array; under?: string };
export type Whole = { title: string; author: string };

/** First page of each part, counted from 1, when parts of these lengths follow each other. */
export function firstPages(pageCounts: readonly number[]): number[] {
	let next = 1;
	return pageCounts.map((count) => {
		const first = next;
		next += count;
		return first;
	});
}

/**
 * One PDF out of many, in order, with a bookmark for each part and the parts' own bookmarks below.
 * Every page gets its number within the whole at the lower edge, by which the contents are looked up
 * on paper; the stored files themselves are not touched. Same parts and edition, same bytes.
 * @returns `starts`: first page of each part, counted from 1.
 * @throws PrintFailed `unreadable-part` naming the part.
 */
export async function concatenate(
	parts: readonly Part[],
	whole: Whole,
	{ locale, issuedAt }: Edition
): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number; starts: number[] }> {
	const document = await PDFDocument.create({ updateMetadata: false });
	const counts: number[] = [];
	const bookmarks: Bookmark[] = [];
	for (const part of parts) {
		const first = document.getPageCount();
		const source = await open(part);
		for (const page of await document.copyPages(source, source.getPageIndices()))
			document.addPage(page);
		counts.push(source.getPageCount());
		addBookmark(bookmarks, part, first, readOutline(source));
	}
	await numberPages(document);
	writeOutline(document, bookmarks);

	const date = new Date(issuedAt);
	document.setTitle(whole.title, { showInWindowTitleBar: true });
	document.setAuthor(whole.author);
	document.setCreator('Ward QMS');
	document.setProducer('Ward QMS');
	document.setCreationDate(date);
	document.setModificationDate(date);
	document.setLanguage(locale);
	const id = PDFHexString.of(identity(parts, whole, issuedAt));
	document.context.trailerInfo.ID = document.context.obj([id, id]);
	const bytes = new Uint8Array(await document.save({ updateFieldAppearances: false }));
	return { bytes, pages: document.getPageCount(), starts: firstPages(counts) };
}

async function open({ title, bytes }: Part): Promise<PDFDocument> {
	try {
		return await PDFDocument.load(bytes, { updateMetadata: false });
	} catch (cause) {
		throw new PrintFailed('unreadable-part', title, { cause });
	}
}

/** A part's own bookmarks are moved to their page of the whole; a single one only repeats the title. */
function addBookmark(all: Bookmark[], part: Part, first: number, own: Bookmark[]): void {
	const moved = (list: Bookmark[]): Bookmark[] =>
		list.map((b) => ({ ...b, page: b.page + first, children: moved(b.children) }));
	const bookmark = {
		title: part.title,
		page: first,
		children: own.length > 1 ? moved(own) : []
	};
	if (part.under === undefined) return void all.push(bookmark);
	if (all.at(-1)?.title !== part.under) all.push({ title: part.under, page: first, children: [] });
	all.at(-1)?.children.push(bookmark);
}

async function numberPages(document: PDFDocument): Promise<void> {
	const font = await document.embedFont(StandardFonts.TimesRoman);
	const pages = document.getPages();
	pages.forEach((page, i) => numberPage(page, `${i + 1} / ${pages.length}`, font));
}

const numberSize = 9;
/** Height of the number above the edge, in points: below the foot of our own forms. */
const numberHeight = 14;

function numberPage(page: PDFPage, text: string, font: PDFFont): void {
	const { x, y, width } = page.getCropBox();
	page.drawText(text, {
		x: x + (width - font.widthOfTextAtSize(text, numberSize)) / 2,
		y: y + numberHeight,
		size: numberSize,
		font
	});
}

/** The file's ID: what it is made of and when it was issued (PDF 1.7, 14.4). */
function identity(parts: readonly Part[], whole: Whole, issuedAt: string): string {
	const hash = createHash('sha256').update(JSON.stringify([whole, issuedAt]));
	for (const part of parts) hash.update(createHash('sha256').update(part.bytes).digest());
	return hash.digest('hex').slice(0, 32);
}
