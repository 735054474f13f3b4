import { describe, expect, test } from 'vitest';
import { registerDefinition } from '#lib/pdf/register.ts';
import type { RegisterPrint } from '#lib/pdf/types.ts';
import { aForm, edition } from '../support/prints.ts';
import { words } from '../support/pdf.ts';

const row = (code: string, group = ''): RegisterPrint['rows'][number] => ({
	group,
	title: 'Đăng ký khai sinh',
	code,
	issue: 2,
	revision: 1,
	issuedOn: '2019-02-12',
	effectiveFrom: '2019-02-15',
	appliesTo: 'Công chức Tư pháp – Hộ tịch',
	note: 'còn hiệu lực'
});
const print = (rows: RegisterPrint['rows']) =>
	registerDefinition({ ...aForm('BM.ISO.01.02'), asOf: '2019-02-20', rows }, edition);

describe('BM.ISO.01.02 Danh mục tài liệu nội bộ', () => {
	test('has the columns of the form and says as of which day', () => {
		const printed = words(print([row('QT.TP.01')]).content);
		expect(printed).toEqual([
			'Tính đến ngày 20/02/2019',
			'TT',
			'Tên tài liệu',
			'Mã hiệu',
			'Lần BH/SĐ',
			'Ngày ban hành (hiệu lực)',
			'Bộ phận áp dụng',
			'Ghi chú',
			'1',
			'Đăng ký khai sinh',
			'QT.TP.01',
			'02/01',
			'12/02/2019',
			'(15/02/2019)',
			'Công chức Tư pháp – Hộ tịch',
			'còn hiệu lực',
			'Danh mục gồm 1 tài liệu.',
			'Thanh Bình, ngày 12 tháng 02 năm 2019',
			'NGƯỜI LẬP',
			'(Ký, ghi rõ họ tên)',
			'PHÊ DUYỆT',
			'(Ký, ghi rõ họ tên)'
		]);
	});

	test('numbers its rows through, under the names of the groups', () => {
		const rows = [
			row('QT.ISO.01', 'Hệ thống'),
			row('QT.TP.01', 'Hộ tịch'),
			row('QT.TP.02', 'Hộ tịch')
		];
		const printed = words(print(rows).content);
		const shown = ['Hệ thống', 'Hộ tịch', '1', '2', '3', 'QT.ISO.01', 'QT.TP.01', 'QT.TP.02'];
		expect(printed.filter((word) => shown.includes(word))).toEqual([
			'Hệ thống',
			'1',
			'QT.ISO.01',
			'Hộ tịch',
			'2',
			'QT.TP.01',
			'3',
			'QT.TP.02'
		]);
	});

	test('says when there is nothing in force', () => {
		expect(words(print([]).content)).toContain('Không có tài liệu nào có hiệu lực vào ngày này.');
	});

	test('lies across and carries its own code', () => {
		const { pageOrientation, header } = print([]);
		expect(pageOrientation).toBe('landscape');
		if (typeof header !== 'function') throw new Error('no header');
		expect(words(header(1, 3, { width: 842, height: 595, orientation: 'landscape' }))).toEqual([
			'ỦY BAN NHÂN DÂN PHƯỜNG THANH BÌNH',
			'DANH MỤC TÀI LIỆU NỘI BỘ',
			'Mã hiệu: BM.ISO.01.02',
			'Lần BH/SĐ: 01/00',
			'Ngày in: 12/02/2019',
			'Trang: 1/3'
		]);
	});
});
