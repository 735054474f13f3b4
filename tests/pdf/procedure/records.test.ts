import { expect, test } from 'vitest';
import { recordTable } from '#lib/pdf/procedure/records.ts';
import { birthContent } from '../../support/prints.ts';
import { words } from '../../support/pdf.ts';

test('a record says who keeps it, on what, how long and on what basis (7.5.3.2 d)', () => {
	const printed = words(recordTable(birthContent.records, 'vi')).join(' ');
	expect(printed).toContain('TT Tên hồ sơ Bộ phận lưu Hình thức Thời gian lưu');
	expect(printed).toContain(
		'2 Sổ đăng ký khai sinh Công chức Tư pháp – Hộ tịch Giấy, điện tử Vĩnh viễn Luật Hộ tịch'
	);
	expect(printed).toContain('05 năm Bảng thời hạn bảo quản của phường');
});

test('no records, no table', () => {
	expect(recordTable([], 'vi')).toEqual([]);
});
