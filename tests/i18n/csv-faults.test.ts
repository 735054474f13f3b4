import { expect, test } from 'vitest';
import { csvFaultWords } from '#lib/i18n/csv-faults.ts';

test('a missing column is named as people know it, in either language', () => {
	expect(csvFaultWords('missing-fullName', 'vi')).toBe('thiếu cột “Họ và tên”');
	expect(csvFaultWords('missing-fullName', 'en')).toBe('the column “Full name” is missing');
	expect(csvFaultWords('too-long', 'vi')).toBe('tệp có hơn 2.000 dòng');
});
