import { expect, test } from 'vitest';
import type { Deadline } from '#lib/domain/document/content.ts';
import { deadlineText } from '#lib/pdf/procedure/deadlines.ts';

const limit: Deadline = {
	id: 'l',
	condition: '',
	limit: { amount: 3, unit: 'working_day' },
	sameDay: false,
	base: 'complete_dossier',
	cutOff: '',
	note: '',
	source: 's',
	checkedOn: '2019-01-01'
};
const text = (changes: Partial<Deadline>, several = false) =>
	deadlineText({ ...limit, ...changes }, several, 'vi');

test('a time limit says from which event it runs', () => {
	expect(text({})).toBe('03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.');
	expect(text({ base: 'application' })).toContain('kể từ ngày nhận đơn');
	expect(text({ base: 'acceptance' })).toContain('kể từ ngày thụ lý');
});

test('a result of the same day names the hour from which the next day counts', () => {
	expect(text({ sameDay: true, cutOff: '15:00' })).toBe(
		'Ngay trong ngày tiếp nhận hồ sơ; hồ sơ nhận sau 15:00 được tính từ ngày làm việc tiếp theo.'
	);
});

test('its case stands before it, the ordinary one only among others', () => {
	expect(text({ condition: 'cần xác minh', note: 'có phiếu hẹn.' })).toBe(
		'Cần xác minh: 03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ. Có phiếu hẹn.'
	);
	expect(text({}, true)).toMatch(/^Trường hợp thông thường: /);
});
