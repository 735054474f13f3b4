import { describe, expect, test } from 'vitest';
import { type RichText, richTextFromPlain } from '#lib/domain/rich-text.ts';
import { richText } from '#lib/pdf/parts/rich-text.ts';
import { words } from '../../support/pdf.ts';

describe('rich text on paper', () => {
	test('keeps paragraphs, headings and lists in order', () => {
		const doc = richTextFromPlain('### Chung\nMột đoạn.\n\n- ý một\n- ý hai');
		expect(words(richText(doc))).toEqual(['Chung', 'Một đoạn.', '-', 'ý một', '-', 'ý hai']);
	});

	test('numbers an ordered list, also inside another', () => {
		const item = (text: string) => ({
			type: 'paragraph' as const,
			content: [{ type: 'text' as const, text }]
		});
		const doc: RichText = {
			type: 'doc',
			content: [
				{
					type: 'orderedList',
					content: [
						{ type: 'listItem', content: [item('a')] },
						{
							type: 'listItem',
							content: [
								item('b'),
								{ type: 'orderedList', content: [{ type: 'listItem', content: [item('c')] }] }
							]
						}
					]
				}
			]
		};
		expect(words(richText(doc))).toEqual(['1.', 'a', '2.', 'b', '1.', 'c']);
	});

	test('keeps bold, italic and line breaks', () => {
		const [node] = richText({
			type: 'doc',
			content: [
				{
					type: 'paragraph',
					content: [
						{ type: 'text', text: 'đậm', marks: [{ type: 'bold' }] },
						{ type: 'hardBreak' },
						{ type: 'text', text: 'nghiêng', marks: [{ type: 'italic' }] }
					]
				}
			]
		});
		expect(node).toMatchObject({
			text: [
				{ text: [{ text: 'đậm' }], bold: true },
				{ text: '\n' },
				{ text: [{ text: 'nghiêng' }], italics: true }
			]
		});
	});

	test('keeps the line of an empty paragraph', () => {
		expect(richText({ type: 'doc', content: [{ type: 'paragraph' }] })).toMatchObject([
			{ text: ' ' }
		]);
	});
});
