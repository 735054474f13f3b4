import { expect, test } from 'vitest';
import { inspectCsv } from '#lib/server/files/inspect-csv.ts';

const codeOf = (bytes: Uint8Array): string => {
	try {
		inspectCsv('a.csv', bytes);
		return 'taken';
	} catch (error) {
		return (error as { code: string }).code;
	}
};

test.each([
	['Mã,Tên\r\n1,Điện Biên Phủ\r\n', 'taken'],
	['\ufeffa;b\n', 'taken'],
	['a\tb\n', 'taken'],
	['a < b,c\n', 'taken'],
	['=HYPERLINK("https://a"),1\n', 'taken'],
	['\n <html>', 'file-kind-not-allowed'],
	['a\u0000b', 'file-kind-not-allowed'],
	['a\u001b[31mb', 'file-kind-not-allowed']
])('%j: %s', (text, code) => {
	expect(codeOf(Buffer.from(text))).toBe(code);
});

test('a table in another code is told how to become one in UTF-8, a program is not', () => {
	expect(codeOf(Buffer.from([0x58, 0xe3, 0x2c, 0x31]))).toBe('csv-not-utf8');
	expect(codeOf(Buffer.from([0xff, 0xfe, 0x41, 0x00]))).toBe('csv-not-utf8');
	expect(codeOf(Buffer.from([0x4d, 0x5a, 0x90, 0x00]))).toBe('file-kind-not-allowed');
});
