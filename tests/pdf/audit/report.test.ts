import { expect, test } from 'vitest';
import { auditReportDefinition } from '#lib/pdf/audit/report.ts';
import { anAuditReport } from '../../support/audit-report-prints.ts';
import { words } from '../../support/pdf.ts';

const edition = { locale: 'vi', issuedAt: '2019-06-04T09:40:00.000Z' } as const;
const printed = (changes: Parameters<typeof anAuditReport>[0] = {}, locale: 'vi' | 'en' = 'vi') =>
	words(auditReportDefinition(anAuditReport(changes), { ...edition, locale }).content);

test('the report tells the audit in the order of the form, from the team to the signatures', () => {
	const lines = printed();
	const order = [
		'Trưởng đoàn: Điêu Thị Tâm, Công chức Địa chính – Xây dựng',
		'1. Tình hình chung',
		'2. Điểm mạnh',
		'3. Bảng tổng hợp',
		'4. Mô tả từng điểm',
		'5. Hiệu lực của hệ thống quản lý chất lượng, kết luận',
		'6. Kiến nghị',
		'7. Thời hạn khắc phục',
		'TRƯỞNG ĐOÀN ĐÁNH GIÁ'
	].map((text) => lines.indexOf(text));
	expect(order).not.toContain(-1);
	expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('findings are counted by department, and each is described; a strength stands with the strengths', () => {
	const lines = printed();
	const after = (text: string) => lines.slice(lines.indexOf(text) + 1);
	const table = after('3. Bảng tổng hợp');
	expect(table.slice(table.indexOf('Bộ phận Một cửa'), table.indexOf('Cộng')).slice(0, 5)).toEqual([
		'Bộ phận Một cửa',
		'1',
		'0',
		'0',
		'0'
	]);
	expect(table.slice(table.indexOf('Cộng'), table.indexOf('Cộng') + 5)).toEqual([
		'Cộng',
		'1',
		'1',
		'1',
		'1'
	]);
	const described = after('4. Mô tả từng điểm');
	expect(described).toContain('PH-02');
	expect(described).not.toContain('PH-04');
	expect(described.join(' ')).toContain('Thực tế: 12 hồ sơ bảo trợ xã hội quá hạn');
	expect(after('2. Điểm mạnh')[0]).toContain('số hóa ngay khi tiếp nhận');
});

test('a strength that ends in a full stop is followed by one mark only', () => {
	const [fact] = printed({
		findings: anAuditReport().findings.map((f) => ({ ...f, fact: `${f.fact}.` }))
	}).filter((line) => line.includes('số hóa ngay khi tiếp nhận'));
	expect(fact).toContain('vài giây; ');
});

test('what the lead signed says when and over what; a draft leaves room for a pen', () => {
	expect(printed().join(' ')).toContain('04/06/2019');
	const draft = printed({ signature: null });
	expect(draft.filter((line) => line.includes('Ký'))).toHaveLength(2);
});

test('an audit that found nothing says so, and a due day that was left open refers to the CARs', () => {
	const lines = printed({
		findings: [],
		summary: { rows: [], total: anAuditReport().summary.total }
	});
	expect(lines).toContain('Không có phát hiện nào.');
	expect(printed({ text: { general: 'Tốt', conclusion: 'Đạt' } })).toContain(
		'Theo thời hạn ghi trên từng phiếu CAR.'
	);
	expect(printed({ text: {} }, 'en')).toContain('None.');
});

test('what is not signed is stamped as a draft, and photographs stand with the number of their finding', () => {
	const sheet = (changes: Parameters<typeof anAuditReport>[0]) =>
		auditReportDefinition(anAuditReport(changes), edition);
	expect(sheet({ signature: null }).watermark).toBeTruthy();
	expect(sheet({}).watermark).toBeFalsy();
	const photo = { jpeg: 'data:image/jpeg;base64,AAAA', width: 500, height: 375 };
	const file = {
		name: 'a.jpg',
		caption: 'Tủ',
		sha256: 'ab'.repeat(32),
		mediaType: 'image/jpeg',
		photo
	};
	expect(printed({ photos: [{ number: 'PH-02', file }] })).toContain('PH-02: Tủ');
});
