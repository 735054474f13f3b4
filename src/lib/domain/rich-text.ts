/**
 * Narrative parts are TipTap (ProseMirror) JSON restricted to what an office document needs:
 * paragraphs, one level of headings, two kinds of list, bold and italic. Anything else is refused,
 * so what is stored can always be shown, compared and printed.
 */
export type Mark = { type: 'bold' | 'italic' };
export type TextNode = { type: 'text'; text: string; marks?: Mark[] | undefined };
export type Inline = TextNode | { type: 'hardBreak' };
export type Block =
	| { type: 'paragraph'; content?: Inline[] | undefined }
	| { type: 'heading'; attrs: { level: 3 }; content?: Inline[] | undefined }
	| { type: 'bulletList' | 'orderedList'; content: ListItem[] };
export type ListItem = { type: 'listItem'; content: Block[] };
export type RichText = { type: 'doc'; content: Block[] };

export const emptyRichText = (): RichText => ({ type: 'doc', content: [] });

/**
 * Plain text with a blank line between paragraphs and `- ` before list items becomes rich text.
 * This is what the editor sends without JavaScript, and what the YAML templates are written in.
 */
export function richTextFromPlain(plain: string): RichText {
	const content: Block[] = [];
	for (const chunk of plain.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/)) {
		let paragraph: string[] = [];
		let items: string[] = [];
		const flush = () => {
			if (paragraph.length) content.push(paragraphOf(paragraph.join(' ')));
			if (items.length)
				content.push({
					type: 'bulletList',
					content: items.map((item) => ({ type: 'listItem', content: [paragraphOf(item)] }))
				});
			paragraph = [];
			items = [];
		};
		for (const line of chunk.split('\n').map((l) => l.trim())) {
			if (!line) continue;
			const item = /^[-•]\s+(.*)$/.exec(line);
			const heading = /^###\s+(.*)$/.exec(line);
			if (heading?.[1]) {
				flush();
				content.push({
					type: 'heading',
					attrs: { level: 3 },
					content: [{ type: 'text', text: heading[1] }]
				});
			} else if (item?.[1]) {
				if (paragraph.length) flush();
				items.push(item[1]);
			} else {
				if (items.length) flush();
				paragraph.push(line);
			}
		}
		flush();
	}
	return { type: 'doc', content };
}

const paragraphOf = (text: string): Block => ({
	type: 'paragraph',
	content: [{ type: 'text', text }]
});

/** The inverse of {@link richTextFromPlain}; marks are lost, words are not. */
export function plainFromRichText(doc: RichText): string {
	return doc.content.map(plainOfBlock).join('\n\n');
}

function plainOfBlock(node: Block): string {
	if (node.type === 'bulletList' || node.type === 'orderedList')
		return node.content.map((item) => `- ${item.content.map(plainOfBlock).join(' ')}`).join('\n');
	const text = (node.content ?? []).map((i) => (i.type === 'text' ? i.text : '\n')).join('');
	return node.type === 'heading' ? `### ${text}` : text;
}

export const isEmptyRichText = (doc: RichText): boolean => plainFromRichText(doc).trim() === '';
