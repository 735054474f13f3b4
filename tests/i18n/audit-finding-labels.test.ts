import { expect, test } from 'vitest';
import { findingStates } from '#lib/domain/audit/states.ts';
import {
	findingPageLabel,
	findingStateLabel,
	findingStepLabel,
	findingWaits,
	gradeLabel,
	memberRoleWord
} from '#lib/i18n/audit-finding-labels.ts';

test('grades, states and steps are called as the office calls them', () => {
	expect(gradeLabel('major', 'vi')).toBe('KPH nặng');
	expect(findingStateLabel('linked', 'vi')).toBe('Đang khắc phục');
	expect(findingStepLabel('link', 'en')).toBe('CAR raised');
	expect(findingPageLabel('acceptance', 'vi')).toBe('Chấp nhận');
	expect(memberRoleWord('lead', 'vi')).toBe('Trưởng đoàn');
});

test('whatever is not over says whom it waits for', () => {
	const silent = findingStates.filter((state) => findingWaits(state, 'vi') === '');
	expect(silent).toEqual(['closed', 'withdrawn']);
});
