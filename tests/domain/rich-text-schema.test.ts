import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { richTextSchema } from '#lib/domain/rich-text-schema.ts';
import { type Block, type RichText, plainFromRichText } from '#lib/domain/rich-text.ts';

const isValid = (value: unknown): boolean => v.is(richTextSchema, value);
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const paragraph = (text: string, ...marks: string[]) => ({
	type: 'paragraph',
	content: [
		{ type: 'text', text, ...(marks.length ? { marks: marks.map((type) => ({ type })) } : {}) }
	]
});

describe('what may be stored', () => {
	test('bold, italic, breaks, a heading and lists in lists', () => {
		const inner = { type: 'listItem', content: [paragraph('trong', 'italic')] };
		const list = {
			type: 'orderedList',
			content: [
				{
					type: 'listItem',
					content: [paragraph('ngoài', 'bold'), { type: 'bulletList', content: [inner] }]
				}
			]
		};
		const heading = {
			type: 'heading',
			attrs: { level: 3 },
			content: [{ type: 'text', text: 'Mục' }, { type: 'hardBreak' }]
		};
		expect(isValid(doc(heading, list, paragraph('hết')))).toBe(true);
	});

	test.each([
		['a script', doc({ type: 'script', content: [] })],
		['an image', doc({ type: 'image', attrs: { src: 'https://example.org/x.png' } })],
		['a link mark', doc(paragraph('bấm', 'link'))],
		['a heading of another level', doc({ type: 'heading', attrs: { level: 1 } })],
		['an attribute nobody knows', doc({ ...paragraph('a'), style: 'color:red' })],
		['empty text', doc(paragraph(''))],
		['text where blocks belong', doc({ type: 'text', text: 'a' })],
		['a text', 'doc'],
		['nothing', null],
		['a list without items', doc({ type: 'bulletList' })]
	])('never %s', (_, value) => {
		expect(isValid(value)).toBe(false);
	});

	test('never lists nested so deep that reading them would end the program', () => {
		let block: unknown = paragraph('đáy');
		for (let i = 0; i < 20_000; i++)
			block = { type: 'bulletList', content: [{ type: 'listItem', content: [block] }] };
		expect(isValid(doc(block))).toBe(false);
	});

	test('whatever is valid can be read as plain text', () => {
		const text = fc.string({ minLength: 1, maxLength: 20 }).map((t) => ({ type: 'text', text: t }));
		const inline = fc.array(fc.oneof(text, fc.constant({ type: 'hardBreak' })), { maxLength: 4 });
		const anyBlock = fc.letrec<{ block: Block }>((tie) => ({
			block: fc.oneof(
				{ maxDepth: 3 },
				inline.map((content) => ({ type: 'paragraph', content }) as Block),
				fc
					.array(tie('block'), { maxLength: 3 })
					.map(
						(content) => ({ type: 'bulletList', content: [{ type: 'listItem', content }] }) as Block
					)
			)
		})).block;
		fc.assert(
			fc.property(fc.array(anyBlock, { maxLength: 4 }), (content) => {
				const rich: RichText = { type: 'doc', content };
				expect(isValid(rich)).toBe(true);
				expect(typeof plainFromRichText(rich)).toBe('string');
			})
		);
	});
});
