import { expect, test } from 'vitest';
import { keepUntil } from '#lib/domain/document/retention.ts';

test('a document that ended is kept five years', () => {
	expect(keepUntil('2026-11-22')).toBe('2031-11-22');
	expect(keepUntil('2024-02-29')).toBe('2029-02-28');
});
