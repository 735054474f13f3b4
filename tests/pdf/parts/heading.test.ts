import { expect, test } from 'vitest';
import { heading, paragraph, sheetTitle, subheading } from '#lib/pdf/parts/heading.ts';

test('headings are bookmarks, subheadings are not', () => {
	expect(heading('1. MỤC ĐÍCH')).toMatchObject({ outline: true, outlineText: '1. MỤC ĐÍCH' });
	expect(sheetTitle('SỬA ĐỔI')).toMatchObject({ outline: true });
	expect(subheading('Giấy tờ')).not.toHaveProperty('outline');
});

test('a heading hangs under the one it names', () => {
	expect(heading('5.1 Cơ sở', { level: 2, under: 'section-5' })).toMatchObject({
		outlineParentId: 'section-5'
	});
});

test('a paragraph is justified with its first line indented 1 cm', () => {
	expect(paragraph('x')).toMatchObject({ alignment: 'justify', leadingIndent: 28.35 });
});
