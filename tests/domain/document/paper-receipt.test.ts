import { expect, test } from 'vitest';
import { paperReceiptDays, paperReceiptFault } from '#lib/domain/document/paper-receipt.ts';

const days = { askedOn: '2026-11-02', effectiveUntil: null, today: '2026-11-23' };

test('what was read on paper was read from the day it was issued on, and not in the future', () => {
	expect(paperReceiptFault('2026-11-01', days)).toBe('out-of-range');
	expect(paperReceiptFault('2026-11-02', days)).toBeNull();
	expect(paperReceiptFault('2026-11-23', days)).toBeNull();
	expect(paperReceiptFault('2026-11-24', days)).toBe('out-of-range');
});

test('nor after another took its place; an end that is still to come changes nothing', () => {
	const replaced = { ...days, effectiveUntil: '2026-11-10' };
	expect(paperReceiptFault('2026-11-10', replaced)).toBeNull();
	expect(paperReceiptFault('2026-11-11', replaced)).toBe('out-of-range');
	expect(paperReceiptDays({ ...days, effectiveUntil: '2026-12-31' })).toEqual({
		from: '2026-11-02',
		until: '2026-11-23'
	});
});
