import { expect, test } from 'vitest';
import { stampOf } from '#lib/pdf/parts/stamp.ts';

test('what is in force bears no stamp', () => {
	expect(stampOf(null, 'vi')).toBeNull();
});

test('the word across the page is pale enough to read through and to save toner', () => {
	expect(stampOf('obsolete', 'vi')?.watermark.opacity).toBeLessThan(0.15);
	expect(stampOf('obsolete', 'en')?.watermark.text).toBe('OBSOLETE');
	expect(stampOf('draft', 'vi')?.watermark.text).toBe('DỰ THẢO');
});
