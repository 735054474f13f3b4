import type { Content as Node } from 'pdfmake/interfaces';
import { size } from './page.ts';
import { unbroken } from './unbroken.ts';

/**
 * A heading, and a bookmark of the file. A list of nodes with headings goes through keepWithNext().
 * @param under id of the heading it belongs to; level 2 without one stands beside level 1.
 */
export const heading = (
	text: string,
	{ level = 1, id, under }: { level?: 1 | 2; id?: string; under?: string } = {}
): Node => ({
	text,
	bold: true,
	fontSize: size.body,
	margin: level === 1 ? [0, 10, 0, 4] : [0, 8, 0, 3],
	headlineLevel: 1,
	outline: true,
	outlineText: text,
	outlineExpanded: level === 1,
	...(id ? { id } : {}),
	...(under ? { outlineParentId: under } : {})
});

/** The name of a form or table, in the middle of the page. */
export const sheetTitle = (text: string): Node => ({
	text,
	bold: true,
	fontSize: size.body + 1,
	alignment: 'center',
	margin: [0, 6, 0, 6],
	headlineLevel: 1,
	outline: true,
	outlineText: text
});

export const paragraph = (text: string): Node => ({
	text: unbroken(text),
	alignment: 'justify',
	leadingIndent: 28.35,
	margin: [0, 0, 0, 6]
});

/** Names a table among several under one heading; no bookmark. */
export const subheading = (text: string): Node => ({
	text,
	bold: true,
	italics: true,
	margin: [0, 2, 0, 2],
	headlineLevel: 1
});
