import { expect, test } from 'vitest';
import { dueWords } from '#lib/i18n/due.ts';

const said = (dueOn: string, locale: 'vi' | 'en') => dueWords(dueOn, '2026-11-23', locale);

test('what is due is told by calendar days: overdue, today, still to come', () => {
	expect(said('2026-11-20', 'vi')).toBe('quá hạn 3 ngày');
	expect(said('2026-11-23', 'vi')).toBe('hạn hôm nay');
	expect(said('2026-11-28', 'vi')).toBe('còn 5 ngày');
});

test('English counts one day as one', () => {
	expect([said('2026-11-22', 'en'), said('2026-11-21', 'en')]).toEqual([
		'overdue by one day',
		'overdue by 2 days'
	]);
	expect([said('2026-11-24', 'en'), said('2026-11-25', 'en')]).toEqual([
		'one day left',
		'2 days left'
	]);
});

test('a month’s end is crossed', () => {
	expect(dueWords('2027-01-01', '2026-12-31', 'vi')).toBe('còn 1 ngày');
});
