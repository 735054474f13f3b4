import { expect, test } from 'vitest';
import { receivers, signer, teamTable } from '#lib/pdf/audit/act.ts';
import { anAuditAct } from '../../support/audit-act-prints.ts';
import { words } from '../../support/pdf.ts';

const { team, approval } = anAuditAct();

test('a team is numbered with role and task; nobody named yet is told', () => {
	expect(words(teamTable(team, 'vi')).join(' ')).toContain('2 Đỗ Quốc Dũng');
	expect(words(teamTable([], 'vi')).join(' ')).toContain('Chưa có');
});

test('a signature made in the product shows when and over what; else there is room for ink', () => {
	const signed = words(signer('CHỦ TỊCH', approval, null, 'vi')).join(' ');
	expect(signed).toContain('20/05/2019');
	expect(signed).toContain(approval?.contentSha256.slice(0, 12) ?? 'x');
	const lead = { name: 'Điêu Thị Tâm', title: '' };
	expect(words(signer('TRƯỞNG ĐOÀN', null, lead, 'vi')).join(' ')).toContain('Điêu Thị Tâm');
	expect(words(receivers('vi')).join(' ')).toContain('Lưu: VT');
});
