import { expect, test } from 'vitest';
import { recordRegisterDefinition } from '#lib/pdf/record-register.ts';
import type { RecordRegisterPrint } from '#lib/pdf/types.ts';
import { aForm, edition } from '../support/prints.ts';
import { words } from '../support/pdf.ts';

const row: RecordRegisterPrint['rows'][number] = {
	name: 'Sổ đăng ký khai sinh',
	code: 'QT.TP.01',
	keeper: 'Công chức Tư pháp – Hộ tịch',
	medium: 'both',
	retentionYears: null,
	basis: 'Luật Hộ tịch'
};
const print = (rows: RecordRegisterPrint['rows']) =>
	recordRegisterDefinition({ ...aForm('BM.ISO.01.05'), asOf: '2019-02-20', rows }, edition);

test('BM.ISO.01.05 says who keeps which record for how long, and leaves room to say where', () => {
	const printed = words(print([row, { ...row, name: 'Hồ sơ', retentionYears: 5 }]).content);
	const heads = [
		...['TT', 'Tên hồ sơ', 'Ký hiệu tài liệu', 'Người, bộ phận lưu', 'Nơi lưu (tủ, kệ, thư mục)'],
		...['Cách sắp xếp', 'Hình thức', 'Thời hạn lưu', 'Căn cứ', 'Ghi chú']
	];
	expect(printed.slice(0, 36)).toEqual([
		'Tính đến ngày 20/02/2019',
		...heads,
		...['1', 'Sổ đăng ký khai sinh', 'QT.TP.01', 'Công chức Tư pháp – Hộ tịch'],
		...['Bản giấy và bản điện tử', 'Vĩnh viễn', 'Luật Hộ tịch'],
		// The last row has its head for the case that it begins a page with the signatures.
		...heads,
		...[
			'2',
			'Hồ sơ',
			'QT.TP.01',
			'Công chức Tư pháp – Hộ tịch',
			'Bản giấy và bản điện tử',
			'5 năm'
		],
		'Luật Hộ tịch',
		'Danh mục gồm 2 loại hồ sơ.'
	]);
});

test('it says when nothing has to be kept, and lies across', () => {
	const { content, pageOrientation } = print([]);
	expect(words(content)).toContain(
		'Không có hồ sơ nào phải lưu theo các tài liệu có hiệu lực vào ngày này.'
	);
	expect(pageOrientation).toBe('landscape');
});
