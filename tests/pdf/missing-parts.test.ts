import { expect, test } from 'vitest';
import { missingPartsDefinition } from '#lib/pdf/missing-parts.ts';
import { aForm, edition } from '../support/prints.ts';
import { words } from '../support/pdf.ts';

test('what the ward does not hold is named with its clause and the evidence it needs', () => {
	const parts = [
		{ number: '7', name: 'Đánh giá nội bộ', clause: '9.2', evidence: 'Chương trình, báo cáo' }
	];
	const printed = words(
		missingPartsDefinition({ ...aForm(), parts, running: [] }, edition).content
	);
	expect(printed.slice(-4)).toEqual(['7', 'Đánh giá nội bộ', 'Chương trình, báo cáo', '9.2']);
});

test('a complete pack says that nothing is missing', () => {
	const { content } = missingPartsDefinition({ ...aForm(), parts: [], running: [] }, edition);
	expect(words(content)).toContain('Không thiếu phần nào.');
});

test('an audit that is under way stands apart from what is missing, with its last day', () => {
	const running = [{ of: 'ĐGNB-2026-02', title: 'Đánh giá bổ sung', until: '2026-11-27' }];
	const { content } = missingPartsDefinition({ ...aForm(), parts: [], running }, edition);
	expect(words(content).join(' ')).toMatch(
		/Không thiếu phần nào.*không tính là thiếu: 1.*ĐGNB-2026-02 – Đánh giá bổ sung 27\/11\/2026$/
	);
});
