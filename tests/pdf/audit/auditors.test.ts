import { expect, test } from 'vitest';
import { auditorRegisterDefinition } from '#lib/pdf/audit/auditors.ts';
import { words } from '../../support/pdf.ts';
import { anAuditorRegister } from '../../support/programme-prints.ts';
import { edition } from '../../support/prints.ts';

const text = (count: number) =>
	words(auditorRegisterDefinition(anAuditorRegister(count), edition).content).join(' ');

test('BM.ISO.03.08 has the columns of its form, and how each certificate stands', () => {
	for (const head of ['Họ tên', 'Chức vụ', 'Chứng nhận đào tạo (số, ngày)', 'Phạm vi'])
		expect(text(4)).toContain(head);
	expect(text(4)).toContain('Số CN-1/2017 ngày 20/03/2017');
	expect(text(4)).toContain('Không thời hạn');
	expect(text(4)).toContain('có giá trị đến 19/03/2019');
	for (const standing of [
		'còn giá trị',
		'sắp hết hạn, còn 35 ngày',
		'đã hết hạn',
		'đã thu hồi ngày 01/12/2018'
	])
		expect(text(4)).toContain(standing);
});

test('a ward without auditors prints the form to be filled by pen', () => {
	expect(text(0)).toContain('Chưa có đánh giá viên nào.');
});
