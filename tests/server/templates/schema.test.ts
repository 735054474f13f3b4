import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { duration, holds, identified, line, prose } from '#lib/server/templates/schema.ts';

describe('a time is written as an office writes it', () => {
	test.each([
		['0,5 giờ', { amount: 0.5, unit: 'hour' }],
		['3 ngày làm việc', { amount: 3, unit: 'working_day' }],
		['45 ngày', { amount: 45, unit: 'calendar_day' }]
	])('%s', (text, expected) => expect(v.parse(duration, text)).toEqual(expected));

	test.each(['4h', '0.5 giờ', 'ba ngày', '3 tuần', ''])('"%s" is refused', (text) =>
		expect(v.safeParse(duration, text).success).toBe(false)
	);
});

test('a row holds from its first to its last day, both included, in its organisation', () => {
	const row = { from: '2020-07-16', until: '2025-06-30', organisation: '2019' as const };
	expect(holds(row, '2020-07-15', '2019')).toBe(false);
	expect(holds(row, '2020-07-16', '2019')).toBe(true);
	expect(holds(row, '2025-06-30', '2019')).toBe(true);
	expect(holds(row, '2025-07-01', '2019')).toBe(false);
	expect(holds(row, '2022-01-01', '2025')).toBe(false);
	expect(holds({}, '1999-01-01', '2025')).toBe(true);
});

test('folded lines become one line, paragraphs and list items stay', () => {
	expect(v.parse(line, ' một\n hai ')).toBe('một hai');
	expect(v.parse(prose, 'Một\nhai\n\n- ba\n  bốn\n- năm\n')).toBe('Một\nhai\n\n- ba bốn\n- năm');
});

test('a row keeps the id it was given, else its place in the file is its id', () => {
	expect(identified('step', [{ id: 'ky' }, {}])).toEqual([{ id: 'ky' }, { id: 'step-2' }]);
});
