import { expect, test } from 'vitest';
import { overdueDays, reviewDueOn } from '#lib/domain/document/review-due.ts';

test('a review is due so many months after the document took effect', () => {
	expect(reviewDueOn('2025-11-24', null, 12)).toBe('2026-11-24');
	expect(reviewDueOn('2024-02-29', null, 12)).toBe('2025-02-28');
	expect(reviewDueOn('2025-08-31', null, 6)).toBe('2026-02-28');
});

test('confirming a document unchanged starts the time again', () => {
	expect(reviewDueOn('2024-01-10', '2025-03-05', 12)).toBe('2026-03-05');
});

test('a new revision starts it again too, whatever was confirmed before', () => {
	expect(reviewDueOn('2025-06-01', '2025-03-05', 12)).toBe('2026-06-01');
});

test('a day is overdue from the day after', () => {
	expect(overdueDays('2026-11-23', '2026-11-22')).toBe(0);
	expect(overdueDays('2026-11-23', '2026-11-23')).toBe(0);
	expect(overdueDays('2026-11-23', '2026-11-26')).toBe(3);
	expect(overdueDays(null, '2026-11-26')).toBe(0);
});
