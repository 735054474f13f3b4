import { expect, test } from 'vitest';
import { dayOr } from '#lib/pdf/parts/day-or.ts';

test('a day that is not known leaves its place empty', () => {
	expect([dayOr('2026-02-05'), dayOr(null)]).toEqual(['05/02/2026', '']);
});
