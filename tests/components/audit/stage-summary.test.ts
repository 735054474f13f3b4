import { expect, test } from 'vitest';
import { dayRange, stageSummary } from '#lib/components/audit/stage-summary.ts';
import type { AuditView } from '#lib/server/audit-view.ts';

const view = {
	audit: {
		dateFrom: '2026-12-01',
		dateUntil: '2026-12-02',
		decisionNumber: '45/QĐ-UBND',
		notifiedAt: new Date('2026-11-23T02:00:00Z'),
		startedAt: new Date('2026-12-01T01:00:00Z'),
		reportIssuedAt: null,
		closedAt: null
	},
	scope: [{}],
	members: [{ role: 'lead', name: 'Đỗ Quốc Dũng' }],
	notices: [{}, {}],
	lines: { total: 60, unanswered: 12, withoutFinding: 0 },
	findings: [{ state: 'closed' }, { state: 'linked' }]
} as unknown as AuditView;

test('each stage that is done says in one line when and by whom', () => {
	expect(stageSummary('plan', view)).toBe('01/12/2026 – 02/12/2026, 1 quá trình');
	expect(stageSummary('team', view)).toBe('Đỗ Quốc Dũng; quyết định 45/QĐ-UBND');
	expect(stageSummary('notice', view)).toBe('Thông báo ngày 23/11/2026, 2 người');
	expect(stageSummary('preparation', view)).toBe('Bắt đầu ngày 01/12/2026');
	expect(stageSummary('conduct', view)).toBe('Phiếu câu hỏi: đã trả lời 48/60 câu');
	expect(stageSummary('follow_up', view)).toBe('Còn 1/2 phát hiện chưa đóng');
	expect(dayRange({ dateFrom: '2026-12-01', dateUntil: '2026-12-01' })).toBe('01/12/2026');
});
