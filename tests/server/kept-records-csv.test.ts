import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { keptRecordsCsv } from '#lib/server/kept-records-csv.ts';

const record = {
	code: 'QT.TP.01',
	title: 'Đăng ký khai sinh',
	field: 'civil_status' as const,
	name: 'Sổ đăng ký khai sinh',
	keeper: 'Công chức Tư pháp – Hộ tịch',
	retentionYears: null,
	basis: 'Luật Hộ tịch',
	medium: 'both' as const
};
const read = (locale: 'vi' | 'en', years: number | null) =>
	parse(Buffer.from(keptRecordsCsv([{ ...record, retentionYears: years }], locale)), {
		bom: true,
		columns: true
	});

test('the register of records says for how long, on what basis and by which document', () => {
	expect(read('vi', null)).toEqual([
		{
			'Tên hồ sơ': 'Sổ đăng ký khai sinh',
			'Mã hiệu': 'QT.TP.01',
			'Tên tài liệu': 'Đăng ký khai sinh',
			'Lĩnh vực': 'Hộ tịch',
			'Người, bộ phận lưu': 'Công chức Tư pháp – Hộ tịch',
			'Hình thức': 'Bản giấy và bản điện tử',
			'Thời hạn lưu': 'Vĩnh viễn',
			'Căn cứ': 'Luật Hộ tịch'
		}
	]);
	expect(read('en', 5)).toMatchObject([{ 'Kept for': '5 years' }]);
});
