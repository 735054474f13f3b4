import { expect, test } from 'vitest';
import { sniff } from '#lib/server/files/sniff.ts';

test.each([
	['%PDF-1.7', 'pdf'],
	['\x89PNG\r\n\x1a\n', 'png'],
	['\xff\xd8\xff\xe1', 'jpeg'],
	['PK\x03\x04', 'zip'],
	['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'compound'],
	[' %PDF-1.7', 'other'],
	['PK\x05\x06', 'other'],
	['\x89PN', 'other'],
	['', 'other']
])('%j is %s', (start, kind) => {
	expect(sniff(Buffer.from(start, 'latin1'))).toBe(kind);
});
