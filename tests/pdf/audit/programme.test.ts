import { expect, test } from 'vitest';
import { auditProgrammeDefinition } from '#lib/pdf/audit/programme.ts';
import { words } from '../../support/pdf.ts';
import { aProgrammePrint } from '../../support/programme-prints.ts';
import { edition, english } from '../../support/prints.ts';

const text = (changes: Partial<ReturnType<typeof aProgrammePrint>> = {}, count = 3) =>
	words(auditProgrammeDefinition({ ...aProgrammePrint(count), ...changes }, edition).content).join(
		' '
	);

test('BM.ISO.03.01 lies on its side and has the columns of its form, twelve months under one head', () => {
	expect(auditProgrammeDefinition(aProgrammePrint(), edition).pageOrientation).toBe('landscape');
	for (const head of [
		'TT',
		'Bộ phận/quá trình được đánh giá',
		'Điều khoản/quy trình',
		'Đánh giá viên dự kiến',
		'Ghi chú'
	])
		expect(text()).toContain(head);
	expect(text()).toMatch(/Tháng .*1 2 3 4 5 6 7 8 9 10 11 12/s);
});

test('each line is marked in its months, and says when it was dropped', () => {
	const only = aProgrammePrint(3).rows;
	expect(text().match(/(?<= )x(?= )/g)).toHaveLength(
		only.reduce((sum, row) => sum + row.months.length, 0)
	);
	expect(text()).toContain('Đã bỏ: Sáp nhập bộ phận');
	expect(text()).toContain('Toàn cơ quan');
});

test('changes stand below with their reasons, and both signatures with the hash', () => {
	expect(text()).toContain('Trùng đợt kiểm tra của tỉnh');
	expect(text()).toMatch(/Người lập.*Lò Thị Mận/s);
	expect(text()).toMatch(/Phê duyệt.*Quàng Văn Pánh/s);
	expect(text()).toMatch(/Chương trình có \d+ dòng\. *Người lập/s);
	expect(text({ changes: [] })).not.toContain('Các thay đổi sau phê duyệt');
});

test('what is not approved says so, and waits for a pen', () => {
	const draft = text({ decision: null, author: null, approver: null });
	expect(draft).toContain('Bản chưa được phê duyệt');
	expect(draft).not.toContain('05/QĐ-UBND');
	expect(text({ rows: [] })).toContain('Chương trình chưa có dòng nào.');
	expect(words(auditProgrammeDefinition(aProgrammePrint(), english).content).join(' ')).toContain(
		'Prepared by'
	);
});
