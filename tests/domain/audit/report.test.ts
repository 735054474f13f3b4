import { expect, test } from 'vitest';
import { missingReportParts } from '#lib/domain/audit/report.ts';

test('a report says how it was and what follows; there may be nothing to recommend', () => {
	expect(missingReportParts({})).toEqual(['general', 'conclusion']);
	expect(missingReportParts({ general: ' ', conclusion: 'Có hiệu lực' })).toEqual(['general']);
	expect(missingReportParts({ general: 'Tốt', conclusion: 'Có hiệu lực' })).toEqual([]);
});
