import { expect, test } from 'vitest';
import { auditMinutesDefinition } from '#lib/pdf/audit/minutes.ts';
import { someMinutes } from '../../support/audit-act-prints.ts';
import { words } from '../../support/pdf.ts';
import { edition } from '../../support/prints.ts';

const printed = (changes: Parameters<typeof someMinutes>[0] = {}) =>
	words(auditMinutesDefinition(someMinutes(changes), edition).content).join(' ');

test('minutes say when and where, who was there to sign, and what was said', () => {
	const text = printed();
	for (const part of [
		'BIÊN BẢN',
		'Họp khai mạc đánh giá nội bộ ĐGNB-2019-01',
		'từ 08:00 đến 08:30, ngày 03/06/2019',
		'2 Quàng Thị Hoa Công chức Một cửa',
		'Các bộ phận cử người làm việc theo lịch.',
		'Không có ý kiến khác.',
		'CHỦ TRÌ'
	])
		expect(text).toContain(part);
	expect(text).not.toContain('Số:');
	expect(printed({ kind: 'closing', opinions: 'Đề nghị gia hạn.' })).toContain('Đề nghị gia hạn.');
});
