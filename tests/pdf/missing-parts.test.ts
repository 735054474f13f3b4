import { expect, test } from 'vitest';
import { missingPartsDefinition } from '#lib/pdf/missing-parts.ts';
import { aForm, edition } from '../support/prints.ts';
import { words } from '../support/pdf.ts';

test('what the ward does not hold is named with its clause and the evidence it needs', () => {
	const parts = [
		{ number: '7', name: 'Đánh giá nội bộ', clause: '9.2', evidence: 'Chương trình, báo cáo' }
	];
	const printed = words(missingPartsDefinition({ ...aForm(), parts }, edition).content);
	expect(printed.slice(-4)).toEqual(['7', 'Đánh giá nội bộ', 'Chương trình, báo cáo', '9.2']);
});

test('a complete pack says that nothing is missing', () => {
	const { content } = missingPartsDefinition({ ...aForm(), parts: [] }, edition);
	expect(words(content)).toContain('Không thiếu phần nào.');
});
