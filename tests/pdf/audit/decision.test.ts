import { expect, test } from 'vitest';
import { auditDecisionDefinition } from '#lib/pdf/audit/decision.ts';
import { anAuditAct } from '../../support/audit-act-prints.ts';
import { words } from '../../support/pdf.ts';
import { edition } from '../../support/prints.ts';

const printed = (changes: Parameters<typeof anAuditAct>[0] = {}) =>
	words(auditDecisionDefinition(anAuditAct(changes), edition).content).join(' ');

test('the decision names its number and day, the team with its tasks, the scope, and who signed', () => {
	const text = printed();
	for (const part of [
		'ỦY BAN NHÂN DÂN PHƯỜNG THANH BÌNH',
		'Số: 45/QĐ-UBND',
		'ngày 20 tháng 5 năm 2019',
		'QUYẾT ĐỊNH',
		'Điều 1. Thành lập đoàn đánh giá nội bộ (ĐGNB-2019-01 – Đánh giá nội bộ đợt 1 năm 2019)',
		'1 Điêu Thị Tâm',
		'Trưởng đoàn Phụ trách chung',
		'từ ngày 03/06/2019 đến ngày 04/06/2019',
		'Nơi nhận:',
		'CHỦ TỊCH',
		'Trần Mạnh Hùng'
	])
		expect(text).toContain(part);
	expect(text).not.toContain('cửa., theo');
});

test('before it is signed it has room for number, day and signature', () => {
	const text = printed({ decisionNumber: '', decidedOn: null, approval: null });
	expect(text).toContain('Số: ……');
	expect(text).toContain('ngày …… tháng …… năm ……');
	expect(text).not.toContain('Trần Mạnh Hùng');
});
