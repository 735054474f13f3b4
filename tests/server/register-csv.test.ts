import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { RegisterRow } from '#lib/server/database/register.ts';
import { registerCsv } from '#lib/server/register-csv.ts';

const row: RegisterRow = {
	documentId: 'd',
	code: 'QT.TP.01',
	kind: 'administrative_procedure',
	field: 'civil_status',
	ownerId: 'p',
	ownerName: 'Lò Văn Minh',
	departmentName: '',
	revisionId: 'r',
	title: '=Đăng ký khai sinh',
	issue: 1,
	revision: 1,
	clauses: ['8.5.1', '8.2'],
	standing: 'in_force',
	issuedOn: '2019-02-25',
	effectiveFrom: '2019-03-01',
	effectiveUntil: null,
	withdrawnOn: null,
	reviewDueOn: '2020-03-01',
	reviewOverdueDays: 3,
	openRevisionId: 'o',
	openState: 'in_review',
	openIssue: 1,
	openRevision: 2
};
const read = (locale: 'vi' | 'en') =>
	parse(Buffer.from(registerCsv([row], locale)), { bom: true, columns: true });

test('the Vietnamese file has Vietnamese headings, words and dates', () => {
	expect(read('vi')).toEqual([
		{
			'Mã hiệu': 'QT.TP.01',
			'Tên tài liệu': "'=Đăng ký khai sinh",
			'Lần ban hành': '1',
			'Lần sửa đổi': '1',
			'Ngày ban hành': '25/02/2019',
			'Ngày hiệu lực': '01/03/2019',
			'Bộ phận áp dụng': 'Toàn đơn vị',
			'Tình trạng': 'Có hiệu lực',
			'Bản đang sửa đổi': 'Đang xem xét',
			'Loại tài liệu': 'Quy trình giải quyết thủ tục hành chính',
			'Lĩnh vực': 'Hộ tịch',
			'Điều khoản TCVN ISO 9001:2015': '8.5.1; 8.2',
			'Người phụ trách': 'Lò Văn Minh',
			'Hạn rà soát': '01/03/2020',
			'Quá hạn rà soát (ngày)': '3',
			'Ngày hủy bỏ': ''
		}
	]);
});

test('the English file has as many columns, each with a heading of its own', () => {
	const [english] = read('en');
	expect(Object.keys(english ?? {})).toHaveLength(16);
	expect(Object.keys(english ?? {})).toContain('Applies to');
});
