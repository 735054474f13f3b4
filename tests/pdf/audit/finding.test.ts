import { expect, test } from 'vitest';
import { auditFindingDefinition } from '#lib/pdf/audit/finding.ts';
import { anAuditFinding } from '../../support/audit-report-prints.ts';
import { words } from '../../support/pdf.ts';

const printed = (changes: Parameters<typeof anAuditFinding>[0] = {}) =>
	words(
		auditFindingDefinition(anAuditFinding(changes), {
			locale: 'vi',
			issuedAt: '2019-06-06T02:00:00.000Z'
		}).content
	);

test('a finding stands on a sheet of its own, with what is required, seen and proved', () => {
	const text = printed().join(' ');
	for (const part of [
		'ĐGNB-2019-01 – Đánh giá nội bộ đợt 1 năm 2019',
		'QT.XH.01, B5',
		'12 hồ sơ bảo trợ xã hội quá hạn',
		'Sổ theo dõi, trang 12: so-theo-doi.jpg',
		'CAR-2019-003',
		'Bạc Cầm Thỏa, 06/06/2019'
	])
		expect(text).toContain(part);
});

test('a dispute is printed with its reason and with what the lead decided', () => {
	const text = printed({
		answer: { agreed: false, by: 'Bạc Cầm Thỏa', on: '2019-06-06', reason: 'Đã gọi điện xin lỗi' },
		decision: 'Luật yêu cầu văn bản',
		closing: { evidence: 'Đã xem 12 văn bản xin lỗi', by: 'Điêu Thị Tâm', on: '2019-07-02' }
	}).join(' ');
	expect(text).toContain('Đã gọi điện xin lỗi');
	expect(text).toContain('Luật yêu cầu văn bản');
	expect(text).toContain('Điêu Thị Tâm, 02/07/2019');
});

test('what the office has not said yet is left for its pen', () => {
	const text = printed({ answer: null, cars: [], files: [] }).join(' ');
	expect(text).toContain('Chấp nhận');
	expect(text).not.toContain('Bạc Cầm Thỏa');
});
