import { describe, expect, test } from 'vitest';
import { type HeaderBlock, headerBlock } from '#lib/pdf/parts/header-block.ts';
import { words } from '../../support/pdf.ts';

const block = (changes: Partial<HeaderBlock> = {}) =>
	headerBlock({
		agency: 'Ủy ban nhân dân phường Thanh Bình',
		kind: 'QUY TRÌNH',
		title: 'Đăng ký khai sinh',
		facts: [{ label: 'Mã hiệu', value: 'QT.TP.01' }],
		pageLabel: 'Trang',
		orientation: 'portrait',
		...changes
	});

describe('the header block of every page (three columns)', () => {
	test('says who, what, which, and the page of all pages', () => {
		expect(words(block().at(3, 11))).toEqual([
			'ỦY BAN NHÂN DÂN PHƯỜNG THANH BÌNH',
			'QUY TRÌNH',
			'ĐĂNG KÝ KHAI SINH',
			'Mã hiệu: QT.TP.01',
			'Trang: 3/11'
		]);
	});

	test('grows with what it has to hold', () => {
		const long = block({ title: 'Thay đổi, cải chính, bổ sung thông tin hộ tịch '.repeat(6) });
		expect(long.height).toBeGreaterThan(block().height);
	});

	test('sets a long title smaller before it grows', () => {
		const sizeOf = (title: string): number => {
			const printed = JSON.stringify(block({ title, kind: '' }).at(1, 1));
			return Number(/"text":"XÁC[^"]*","bold":true,"fontSize":(\d+)/.exec(printed)?.[1]);
		};
		const long = 'Xác định lại mức độ khuyết tật và cấp giấy xác nhận '.repeat(4);
		expect(sizeOf(long)).toBeLessThan(sizeOf('Xác định'));
	});
});
