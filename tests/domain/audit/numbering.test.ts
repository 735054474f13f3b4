import { expect, test } from 'vitest';
import {
	auditNumber,
	auditSlug,
	findingNumber,
	parseAuditSlug
} from '#lib/domain/audit/numbering.ts';

test('an audit is counted in its year, and its number reads the same on paper and in an address', () => {
	expect(auditNumber({ year: 2026, number: 1 })).toBe('ĐGNB-2026-01');
	expect(auditSlug({ year: 2026, number: 112 })).toBe('2026-112');
	expect(findingNumber({ number: 7 })).toBe('PH-07');
});

test.each([
	['2026-01', { year: 2026, number: 1 }],
	['2026-112', { year: 2026, number: 112 }],
	['2026-1', null],
	['2026-001', null],
	['2026-00', null],
	['ĐGNB-2026-01', null],
	['new', null]
])('%s', (slug, parsed) => {
	expect(parseAuditSlug(slug)).toEqual(parsed);
});
