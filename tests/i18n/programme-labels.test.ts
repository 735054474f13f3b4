import { expect, test } from 'vitest';
import { coverageStates } from '#lib/domain/audit/coverage.ts';
import { programmeStates } from '#lib/domain/audit/states.ts';
import {
	cellWords,
	certificateWords,
	changeWords,
	countsWords,
	coverageLabel,
	programmeStateLabel,
	programmeStepLabel
} from '#lib/i18n/programme-labels.ts';

const audits = [{ year: 2026, number: 1 }];

test('a month says in words what became of it, and by which audit', () => {
	expect(cellWords({ month: 3, marked: true, state: 'overdue', audits: [] }, 'vi')).toBe(
		'Tháng 3: quá hạn'
	);
	expect(cellWords({ month: 3, marked: true, state: 'carried_out', audits }, 'vi')).toBe(
		'Tháng 3: đã đánh giá (ĐGNB-2026-01)'
	);
	expect(cellWords({ month: 4, marked: false, state: 'planned', audits }, 'vi')).toBe(
		'Tháng 4: đã lên lịch, ngoài tháng đã phê duyệt (ĐGNB-2026-01)'
	);
	expect(cellWords({ month: 5, marked: false, state: null, audits: [] }, 'vi')).toBe('');
});

test('what was dropped is not counted among what is wanted', () => {
	const words = countsWords(
		{ carried_out: 3, running: 1, planned: 2, open: 1, overdue: 1, dropped: 4 },
		'vi'
	);
	expect(words).toContain('3/8');
	expect(words).toContain('đang đánh giá 1');
	expect(words).toContain('đã bỏ 4');
});

test('a change tells from what to what', () => {
	const process = 'Đăng ký khai sinh';
	const months = (...given: number[]) => ({ months: given });
	expect(
		changeWords({ what: 'moved', process, before: months(3), after: months(4, 9) }, 'vi')
	).toBe('Chuyển “Đăng ký khai sinh” từ tháng 3 sang tháng 4, 9');
	expect(changeWords({ what: 'added', process, before: null, after: months(6) }, 'vi')).toContain(
		'Thêm'
	);
	expect(changeWords({ what: 'dropped', process, before: months(3), after: null }, 'vi')).toBe(
		'Bỏ “Đăng ký khai sinh” (tháng 3)'
	);
	expect(
		changeWords({ what: 'restored', process, before: months(3), after: months(3) }, 'en')
	).toBe('Took up “Đăng ký khai sinh” again (March)');
});

test('a certificate says how long it holds, or since when it does not', () => {
	const none = { daysLeft: null, revokedOn: null };
	expect(certificateWords('valid', none, 'vi')).toBe('còn giá trị');
	expect(certificateWords('expiring', { ...none, daysLeft: 12 }, 'vi')).toBe(
		'sắp hết hạn, còn 12 ngày'
	);
	expect(certificateWords('lapsed', none, 'vi')).toBe('đã hết hạn');
	expect(certificateWords('revoked', { ...none, revokedOn: '2026-06-01' }, 'vi')).toBe(
		'đã thu hồi ngày 01/06/2026'
	);
});

test('no two states or steps share their words', () => {
	for (const locale of ['vi', 'en'] as const) {
		const states = programmeStates.map((state) => programmeStateLabel(state, locale));
		expect(new Set(states).size).toBe(programmeStates.length);
		const coverage = coverageStates.map((state) => coverageLabel(state, locale));
		expect(new Set(coverage).size).toBe(coverageStates.length);
		const steps = (['create', 'submit', 'return', 'approve', 'close'] as const).map((step) =>
			programmeStepLabel(step, locale)
		);
		expect(new Set(steps).size).toBe(5);
	}
});
