import * as v from 'valibot';
import { expect, test } from 'vitest';
import { richTextSchema } from '#lib/domain/rich-text-schema.ts';
import { tidyRichText } from '#lib/domain/rich-text-tidy.ts';

test('what an editor adds to a list, a paragraph or a mark is left out', () => {
	const item = {
		type: 'listItem',
		content: [
			{
				type: 'paragraph',
				attrs: { textAlign: null },
				content: [{ type: 'text', text: 'Tiếp nhận', marks: [{ type: 'bold', attrs: {} }] }]
			}
		]
	};
	const tidy = tidyRichText({
		type: 'doc',
		content: [{ type: 'orderedList', attrs: { start: 1, type: null }, content: [item] }]
	});
	expect(tidy).toEqual({
		type: 'doc',
		content: [
			{
				type: 'orderedList',
				content: [
					{
						type: 'listItem',
						content: [
							{
								type: 'paragraph',
								content: [{ type: 'text', text: 'Tiếp nhận', marks: [{ type: 'bold' }] }]
							}
						]
					}
				]
			}
		]
	});
	expect(v.is(richTextSchema, tidy)).toBe(true);
});

test.each([
	{ type: 'doc', content: [{ type: 'image', attrs: { src: 'x' } }] },
	{
		type: 'doc',
		content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [7] }] }]
	},
	'doc',
	null
])('what no office document holds stays refused: %j', (node) => {
	expect(v.is(richTextSchema, tidyRichText(node))).toBe(false);
});
