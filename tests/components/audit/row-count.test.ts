import { expect, test } from 'vitest';
import { rowCount } from '#lib/components/audit/row-count.ts';

test('a form shows its rows and some blank ones, and no fewer than were typed', () => {
	expect(rowCount(2, undefined, 3)).toBe(5);
	expect(rowCount(2, { 'rows.7.process': 'Một cửa', title: 'X' }, 3)).toBe(8);
	expect(rowCount(0, { 'attendees.0.name': 'Minh' }, 4)).toBe(4);
});
