import { expect, test } from 'vitest';
import { auditPlanDefinition } from '#lib/pdf/audit/plan.ts';
import { anAuditPlan } from '../../support/audit-act-prints.ts';
import { words } from '../../support/pdf.ts';
import { edition, english } from '../../support/prints.ts';

test('the plan says why, where, against what, by whom, and when who looks at what', () => {
	const text = words(auditPlanDefinition(anAuditPlan(), edition).content).join(' ');
	for (const part of [
		'KẾ HOẠCH',
		'1. Mục đích',
		'3. Chuẩn mực',
		'(theo Quyết định số 45/QĐ-UBND)',
		'Họp khai mạc',
		'Đăng ký khai sinh (QT.TP.01), điều khoản 8.5.1; 7.5.3',
		'Tiếp nhận và trả kết quả',
		'08:30 – 11:30',
		'TRƯỞNG ĐOÀN',
		'PHÊ DUYỆT'
	])
		expect(text).toContain(part);
});

test('what a slot is called is not said twice', () => {
	const [first] = anAuditPlan().slots;
	if (!first) throw new Error('no slot');
	const said = (content: string) =>
		words(auditPlanDefinition(anAuditPlan({ slots: [{ ...first, content }] }), edition).content)
			.join('\n')
			.match(/Họp khai mạc/g);
	expect(first.kind).toBe('opening');
	expect(said('Họp khai mạc')).toHaveLength(1);
	expect(said('Giới thiệu đoàn sau Họp khai mạc')).toHaveLength(2);
});

test('a plan without a timetable or a decision says so', () => {
	const bare = anAuditPlan({ slots: [], team: [], decisionNumber: '', approval: null });
	const text = words(auditPlanDefinition(bare, english).content).join(' ');
	expect(text).toContain('None yet');
	expect(text).not.toContain('by decision');
});
