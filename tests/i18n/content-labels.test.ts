import { expect, test } from 'vitest';
import { commentParts } from '#lib/domain/document/content-parts.ts';
import { durationLabel, isPart, partLabel } from '#lib/i18n/content-labels.ts';

test('durations are said with their unit, in the numbers of the language', () => {
	expect(durationLabel({ amount: 0.5, unit: 'hour' }, 'vi')).toBe('0,5 giờ');
	expect(durationLabel({ amount: 3, unit: 'working_day' }, 'vi')).toBe('03 ngày làm việc');
	expect(durationLabel({ amount: 1, unit: 'working_day' }, 'en')).toBe('1 working day');
	expect(durationLabel({ amount: 14.5, unit: 'calendar_day' }, 'en')).toBe('14.5 days');
});

test('every part that can be commented on has a name of its own', () => {
	const names = commentParts.map((part) => partLabel(part, 'vi'));
	expect(new Set(names).size).toBe(commentParts.length);
});

test('a part is known by its code alone', () => {
	expect(isPart('legal_bases')).toBe(true);
	expect(isPart('toString')).toBe(false);
});
