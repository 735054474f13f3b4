import { expect, test } from 'vitest';
import { formatFileSize } from '#lib/i18n/text/file-size.ts';

test.each([
	[0, '1 kB', '1 kB'],
	[340, '1 kB', '1 kB'],
	[87_522, '88 kB', '88 kB'],
	[999_499, '999 kB', '999 kB'],
	[999_500, '1 MB', '1 MB'],
	[1_234_567, '1,2 MB', '1.2 MB'],
	[20_000_000, '20 MB', '20 MB']
])('%i bytes are %s', (bytes, vi, en) => {
	expect([formatFileSize(bytes, 'vi'), formatFileSize(bytes, 'en')]).toEqual([vi, en]);
});
