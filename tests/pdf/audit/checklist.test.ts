import { expect, test } from 'vitest';
import { auditChecklistDefinition } from '#lib/pdf/audit/checklist.ts';
import { anAuditChecklist } from '../../support/audit-checklist-prints.ts';
import { words } from '../../support/pdf.ts';

const edition = { locale: 'vi', issuedAt: '2019-06-04T09:40:00.000Z' } as const;
const define = (changes: Parameters<typeof anAuditChecklist>[0] = {}) =>
	auditChecklistDefinition(anAuditChecklist(changes), edition);
const printed = (changes: Parameters<typeof anAuditChecklist>[0] = {}) =>
	words(define(changes).content).join('\n');
/** Lines drawn inside boxes: each tick has two. */
const ticks = (node: unknown): number => {
	if (Array.isArray(node)) return node.reduce((sum: number, n) => sum + ticks(n), 0);
	if (typeof node !== 'object' || node === null) return 0;
	const own = (node as { type?: string }).type === 'line' ? 1 : 0;
	return own + ticks(Object.values(node));
};

test('the sheet says who asks, when, what was seen, in which dossiers, and which finding came of it', () => {
	const text = printed();
	for (const part of [
		'ĐGNB-2019-01 – Đánh giá nội bộ đợt 1 năm 2019',
		'Ngày đánh giá: 03/06/2019 – 04/06/2019',
		'Điêu Thị Tâm (Công chức Địa chính – Xây dựng); Đỗ Quốc Dũng',
		'Đăng ký khai sinh',
		'Toàn cuộc đánh giá',
		'Hồ sơ: H24.31-190603-0001, H24.31-190603-0007',
		'PH-01',
		'quay-mot-cua.jpg'
	])
		expect(text).toContain(part);
});

test('one box is ticked a line that was answered, and none where nobody asked', () => {
	const answered = anAuditChecklist()
		.groups.flatMap((g) => g.lines)
		.filter((l) => l.answer !== null).length;
	expect(answered).toBe(52);
	expect(ticks(define().content)).toBe(2 * answered);
});

test('printed blank it has its questions and leaves all else to a pen', () => {
	expect(ticks(define({ blank: true }).content)).toBe(0);
	const text = printed({ blank: true });
	expect(text).toContain('Chọn năm hồ sơ của lĩnh vực');
	for (const filled of ['Ba hồ sơ', 'H24.31', 'PH-01', 'quay-mot-cua.jpg'])
		expect(text).not.toContain(filled);
});

test('a checklist without questions says so', () => {
	expect(printed({ groups: [] })).toContain('Phiếu chưa có câu hỏi.');
});
