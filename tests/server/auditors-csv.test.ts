import { expect, test } from 'vitest';
import { auditorsCsv } from '#lib/server/auditors-csv.ts';
import type { AuditorView } from '#lib/server/auditors-view.ts';

const row: AuditorView = {
	id: 'one',
	personName: 'Đỗ Quốc Dũng',
	personTitle: '=Công chức',
	number: 'CN-1',
	issuer: 'Chi cục',
	issuedOn: '2024-05-10',
	validUntil: null,
	scope: 'Hộ tịch',
	revokedOn: null,
	revocationReason: null,
	standing: 'expiring',
	daysLeft: 12
};

test('a spreadsheet gets the columns of the form and the standing in words, and no formula', () => {
	const text = new TextDecoder().decode(auditorsCsv([row], 'vi'));
	expect(text).toContain('Họ tên,Chức vụ,Số chứng nhận');
	expect(text).toContain("Đỗ Quốc Dũng,'=Công chức,CN-1,Chi cục,10/05/2024,,Hộ tịch");
	expect(text).toContain('sắp hết hạn, còn 12 ngày');
	expect(new TextDecoder().decode(auditorsCsv([], 'en'))).toContain('Certificate number');
});
