import { expect, test } from 'vitest';
import { retentionLabel } from '#lib/i18n/retention-label.ts';

test('a record is kept for years, or for ever', () => {
	expect(retentionLabel(20, 'vi')).toBe('20 năm');
	expect(retentionLabel(1, 'en')).toBe('1 year');
	expect(retentionLabel(null, 'vi')).toBe('Vĩnh viễn');
});
