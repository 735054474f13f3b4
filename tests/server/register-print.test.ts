import { expect, test } from 'vitest';
import type { RegisterRow } from '#lib/server/database/register.ts';
import { registerPrint } from '#lib/server/register-print.ts';

const ward = { name: 'Ủy ban nhân dân phường Thanh Bình', superior: '', place: 'Thanh Bình' };
const aRow = (code: string, given: Partial<RegisterRow> = {}): RegisterRow => ({
	documentId: code,
	code,
	kind: 'administrative_procedure',
	field: 'civil_status',
	ownerId: '',
	ownerName: 'Lò Văn Minh',
	departmentName: '',
	revisionId: code,
	title: `Tên ${code}`,
	issue: 1,
	revision: 2,
	clauses: [],
	standing: 'in_force',
	issuedOn: '2026-01-02',
	effectiveFrom: '2026-01-05',
	effectiveUntil: null,
	withdrawnOn: null,
	reviewDueOn: null,
	reviewOverdueDays: 0,
	openRevisionId: null,
	openState: null,
	openIssue: null,
	openRevision: null,
	...given
});
const rows = [
	aRow('QT.CT.01', { field: 'certification', departmentName: 'Tư pháp – Hộ tịch' }),
	aRow('QT.ISO.01', { field: 'system' }),
	aRow('QT.TP.01', { standing: 'withdrawn', withdrawnOn: '2026-06-01' })
];

test('the printed register is divided by field, the system documents first', () => {
	const printed = registerPrint({ ward, asOf: '2026-11-23', rows, sort: 'code' }, 'vi');
	expect(printed.rows.map((row) => [row.group, row.code])).toEqual([
		['Hệ thống quản lý chất lượng', 'QT.ISO.01'],
		['Hộ tịch', 'QT.TP.01'],
		['Chứng thực', 'QT.CT.01']
	]);
	expect(printed.form).toEqual({ code: 'BM.ISO.01.02', number: { issue: 1, revision: 0 } });
});

test('in any other order the rows stand as they were asked for', () => {
	const printed = registerPrint({ ward, asOf: '2026-11-23', rows, sort: 'title' }, 'vi');
	expect(printed.rows.map((row) => [row.group, row.code])).toEqual([
		['', 'QT.CT.01'],
		['', 'QT.ISO.01'],
		['', 'QT.TP.01']
	]);
});

test('a row says where the document applies and what it is on the day, in the language of the form', () => {
	const print = (locale: 'vi' | 'en') =>
		registerPrint({ ward, asOf: '2026-11-23', rows, sort: 'title' }, locale).rows;
	expect(print('vi').map((row) => [row.appliesTo, row.note])).toEqual([
		['Tư pháp – Hộ tịch', 'Có hiệu lực'],
		['Toàn đơn vị', 'Có hiệu lực'],
		['Toàn đơn vị', 'Đã hủy bỏ từ ngày 01/06/2026']
	]);
	expect(print('en')[2]?.note).toBe('Withdrawn since 01/06/2026');
});
