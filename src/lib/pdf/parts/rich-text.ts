import type { Content as Node } from 'pdfmake/interfaces';
import type { Block, Inline, Mark, RichText } from '#lib/domain/rich-text.ts';
import { mm } from './page.ts';
import { unbroken } from './unbroken.ts';

/** NĐ 30/2020, Phụ lục I: text justified, first line indented 1 cm, at least 6 pt between paragraphs. */
const indent = mm(10);

export const richText = (doc: RichText): Node[] =>
	doc.content.map((block) => nodeOf(block, indent));

/** A heading within a section, without a bookmark. */
export const smallHeading = (text: Node): Node => ({
	text,
	bold: true,
	headlineLevel: 1,
	margin: [0, 4, 0, 4]
});

/** Text in words and line breaks; an empty paragraph keeps its line. */
function nodeOf(block: Block, leadingIndent: number): Node {
	switch (block.type) {
		case 'paragraph':
			return {
				text: inlines(block.content),
				alignment: 'justify',
				leadingIndent,
				margin: [0, 0, 0, 6]
			};
		case 'heading':
			return smallHeading(inlines(block.content));
		case 'bulletList':
		case 'orderedList':
			return {
				stack: block.content.map((item, i) => ({
					columns: [
						{
							text: block.type === 'bulletList' ? '-' : `${i + 1}.`,
							width: block.type === 'bulletList' ? 12 : 20
						},
						{ stack: item.content.map((inner) => nodeOf(inner, 0)), width: '*' }
					],
					margin: [14, 0, 0, 0] as [number, number, number, number]
				}))
			};
	}
}

const inlines = (content: Inline[] = []): Node =>
	content.length === 0
		? ' '
		: content.map((inline): Node => {
				if (inline.type === 'hardBreak') return { text: '\n' };
				const has = (type: Mark['type']) => inline.marks?.some((mark) => mark.type === type);
				return { text: unbroken(inline.text), bold: has('bold'), italics: has('italic') };
			});
