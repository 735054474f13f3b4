import { expect, test } from 'vitest';
import { localPath } from '#lib/server/local-path.ts';

test('an address of this site is gone on to, with its query', () => {
	expect(localPath('/thanh-binh/documents?q=khai&page=2')).toBe(
		'/thanh-binh/documents?q=khai&page=2'
	);
});

test.each([
	'//attacker.example',
	'/\\attacker.example',
	'/\t/attacker.example',
	'https://attacker.example/',
	'javascript:alert(1)',
	'thanh-binh',
	'',
	null
])('%j leads nowhere else', (to) => {
	expect(localPath(to)).toBe('/');
	expect(localPath(to, '/account')).toBe('/account');
});

test('a file sent in its place is no address', () => {
	expect(localPath(new File(['x'], 'x.txt'))).toBe('/');
});
