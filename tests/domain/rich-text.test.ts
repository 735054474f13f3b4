import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { richTextSchema } from '#lib/domain/rich-text-schema.ts';
import {
	emptyRichText,
	isEmptyRichText,
	plainFromRichText,
	richTextFromPlain
} from '#lib/domain/rich-text.ts';

const isValid = (value: unknown): boolean => v.is(richTextSchema, value);

describe('plain text', () => {
	test('paragraphs, a heading and a list become blocks', () => {
		const plain = '### Phạm vi\n\nÁp dụng tại phường,\nkhông kể ngày nghỉ.\n\n- Một cửa\n- Tư pháp';
		expect(richTextFromPlain(plain).content.map((block) => block.type)).toEqual([
			'heading',
			'paragraph',
			'bulletList'
		]);
		expect(plainFromRichText(richTextFromPlain(plain))).toBe(
			'### Phạm vi\n\nÁp dụng tại phường, không kể ngày nghỉ.\n\n- Một cửa\n- Tư pháp'
		);
	});

	test('a list right under its sentence is still a list', () => {
		const blocks = richTextFromPlain('Trách nhiệm:\n- Lan\n- Minh\nvà mọi người').content;
		expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'bulletList', 'paragraph']);
	});

	const line = fc
		.array(fc.constantFrom('Điện', 'Biên', 'hồ', 'sơ', '2019', '(một)', '–'), { minLength: 1 })
		.map((words) => words.join(' '))
		.filter((text) => !/^[-•]|^#/.test(text));
	const chunk = fc.oneof(
		line,
		line.map((text) => `### ${text}`),
		fc
			.array(line, { minLength: 1, maxLength: 4 })
			.map((list) => list.map((i) => `- ${i}`).join('\n'))
	);
	test('goes to blocks and back without losing a word, and is valid on the way', () => {
		fc.assert(
			fc.property(fc.array(chunk), (chunks) => {
				const plain = chunks.join('\n\n');
				const rich = richTextFromPlain(plain);
				expect(isValid(rich)).toBe(true);
				// Two lists in a row are two lists in plain text as well.
				expect(plainFromRichText(rich)).toBe(plain);
			})
		);
	});

	test('blank lines alone are nothing', () => {
		expect(isEmptyRichText(richTextFromPlain(' \n\n\t\n'))).toBe(true);
		expect(isEmptyRichText(emptyRichText())).toBe(true);
		expect(isEmptyRichText({ type: 'doc', content: [{ type: 'paragraph' }] })).toBe(true);
		expect(isEmptyRichText(richTextFromPlain('a'))).toBe(false);
	});
});
