import {
	PDFArray,
	PDFDict,
	type PDFDocument,
	PDFHexString,
	PDFName,
	PDFNumber,
	PDFRef,
	PDFString
} from '@cantoo/pdf-lib';

/** A bookmark; `page` counts from 0 within its document. */
export type Bookmark = { title: string; page: number; children: Bookmark[] };

/** Bookmarks of a file that point at a page directly, as ours do; others are left out. */
export function readOutline(document: PDFDocument): Bookmark[] {
	const pages = new Map(document.getPages().map((page, i) => [page.ref.tag, i]));
	const seen = new Set<PDFDict>();
	const items = (parent: PDFDict): Bookmark[] => {
		const found: Bookmark[] = [];
		for (
			let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
			item && !seen.has(item);
			item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
		) {
			seen.add(item);
			const title = item.lookup(PDFName.of('Title'));
			const dest = item.lookup(PDFName.of('Dest'));
			const target = dest instanceof PDFArray ? dest.get(0) : undefined;
			const page = target instanceof PDFRef ? pages.get(target.tag) : undefined;
			if (page !== undefined && (title instanceof PDFString || title instanceof PDFHexString))
				found.push({ title: title.decodeText(), page, children: items(item) });
		}
		return found;
	};
	const root = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
	return root ? items(root) : [];
}

/** Writes the bookmarks; first-level ones stand open, what is under them folded. */
export function writeOutline(document: PDFDocument, bookmarks: Bookmark[]): void {
	if (bookmarks.length === 0) return;
	const { context, catalog } = document;
	const pages = document.getPages();
	const place = (children: Bookmark[], parent: PDFRef, into: PDFDict): void => {
		const refs = children.map(() => context.nextRef());
		children.forEach((bookmark, i) => {
			const page = pages[bookmark.page];
			if (!page) throw new RangeError(`no page ${bookmark.page} for ${bookmark.title}`);
			const item = context.obj({});
			item.set(PDFName.of('Title'), PDFHexString.fromText(bookmark.title));
			item.set(PDFName.of('Parent'), parent);
			item.set(PDFName.of('Dest'), context.obj([page.ref, 'Fit']));
			const [before, self, after] = [refs[i - 1], refs[i], refs[i + 1]];
			if (before) item.set(PDFName.of('Prev'), before);
			if (after) item.set(PDFName.of('Next'), after);
			if (!self) return;
			context.assign(self, item);
			if (bookmark.children.length) {
				place(bookmark.children, self, item);
				item.set(PDFName.of('Count'), PDFNumber.of(-bookmark.children.length));
			}
		});
		const [first, last] = [refs[0], refs.at(-1)];
		if (first) into.set(PDFName.of('First'), first);
		if (last) into.set(PDFName.of('Last'), last);
	};
	const root = context.obj({ Type: 'Outlines', Count: bookmarks.length });
	const rootRef = context.register(root);
	place(bookmarks, rootRef, root);
	catalog.set(PDFName.of('Outlines'), rootRef);
	catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
