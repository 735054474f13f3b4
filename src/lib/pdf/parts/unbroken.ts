import type { Content as Node } from 'pdfmake/interfaces';

/** Numbers of documents, dates, compounds: 26/2014/TT-BKHCN, 05/02/2019, with the space that follows. A longer one may break. */
const compound = /\S*[\p{L}\p{N}][/-][\p{L}\p{N}]\S* ?/gu;
const longest = 40;

/**
 * Text for a justified paragraph. pdfmake may break after every slash and hyphen, and stretches a line
 * at every place where it may break: “26/2014/ TT- BKHCN”. Such words are set in one piece.
 */
export function unbroken(text: string): Node[] {
	const pieces: Node[] = [];
	let from = 0;
	for (const { 0: word, index } of text.matchAll(compound)) {
		if (word.length > longest) continue;
		if (index > from) pieces.push({ text: text.slice(from, index) });
		pieces.push({ text: word, noWrap: true });
		from = index + word.length;
	}
	if (from < text.length) pieces.push({ text: text.slice(from) });
	return pieces;
}
