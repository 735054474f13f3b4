import { describe, expect, test } from 'vitest';
import { changeHistory, distributionList } from '#lib/pdf/procedure/front-matter.ts';
import { birthRegistration, edition } from '../../support/prints.ts';
import { words } from '../../support/pdf.ts';

const rowsOf = (nodes: unknown[]): number =>
	(nodes[1] as { table: { body: unknown[] } }).table.body.length - 1;

describe('the change history (7.5.3.2 c)', () => {
	test('has the columns wards use, and each change with its number and day', () => {
		const printed = words(changeHistory(birthRegistration(), edition));
		expect(printed.slice(0, 11)).toEqual([
			'SỬA ĐỔI TÀI LIỆU',
			'Yêu cầu sửa đổi/bổ sung',
			'Trang/Phần liên quan việc sửa đổi',
			'Mô tả nội dung sửa đổi',
			'Lần ban hành/ Lần sửa đổi',
			'Ngày ban hành',
			'Thay đổi quy định về cơ sở dữ liệu hộ tịch điện tử',
			'Mục 5.7, bước B2',
			'Bổ sung việc lấy số định danh cá nhân khi cập nhật cơ sở dữ liệu hộ tịch',
			'02/01',
			'12/02/2019'
		]);
	});

	test('that is empty leaves rows for a pen', () => {
		expect(rowsOf(changeHistory(birthRegistration({ history: [] }), edition))).toBe(4);
	});
});

describe('the distribution list (7.5.3.2 a)', () => {
	test('has the columns wards use and a row for each holder', () => {
		const printed = words(distributionList(birthRegistration(), edition));
		expect(printed.slice(0, 9)).toEqual([
			...['PHÂN PHỐI TÀI LIỆU', 'TT', 'Nơi nhận', 'Số bản', 'Bản số', 'Hình thức'],
			...['Ngày nhận', 'Ký nhận', 'Thu hồi']
		]);
		expect(printed.join(' ')).toContain('4 Bộ phận Một cửa 02 04, 05');
		expect(rowsOf(distributionList(birthRegistration(), edition))).toBe(4);
	});

	test('that is empty leaves rows for a pen', () => {
		expect(rowsOf(distributionList(birthRegistration({ distribution: [] }), edition))).toBe(4);
	});
});
