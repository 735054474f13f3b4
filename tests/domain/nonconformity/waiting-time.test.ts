import { expect, test } from 'vitest';
import { verifyFromAfter } from '#lib/domain/nonconformity/waiting-time.ts';

const plan = { dueDates: ['2026-11-20', '2026-11-30'], verifyFrom: '2026-12-30' };

test('a postponement that ends before the verification leaves its day alone', () => {
	expect(verifyFromAfter(plan, ['2026-12-10', '2026-11-30'])).toBe('2026-12-30');
	expect(verifyFromAfter(plan, ['2026-11-20', '2026-12-29'])).toBe('2026-12-30');
});

test('one that reaches it moves it on: the waiting time of the approved plan is kept', () => {
	expect(verifyFromAfter(plan, ['2026-11-20', '2026-12-30'])).toBe('2027-01-29');
	expect(verifyFromAfter(plan, ['2027-01-15', '2026-11-30'])).toBe('2027-02-14');
});

test('never less than a day, and nothing to wait for leaves it alone', () => {
	expect(
		verifyFromAfter({ dueDates: ['2026-12-30'], verifyFrom: '2026-12-30' }, ['2027-01-01'])
	).toBe('2027-01-02');
	expect(verifyFromAfter(plan, [])).toBe('2026-12-30');
});
