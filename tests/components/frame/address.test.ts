import { expect, test } from 'vitest';
import { addressWithout } from '#lib/components/frame/address.ts';

const at = (address: string): URL => new URL(address, 'http://localhost');

test('one parameter goes, the others stay', () => {
	expect(addressWithout(at('/thanh-binh/documents?q=khai&as_of=2024-01-02&page=2'), 'as_of')).toBe(
		'/thanh-binh/documents?q=khai&page=2'
	);
});

test('the last parameter takes its question mark along', () => {
	expect(addressWithout(at('/search?as_of=2024-01-02'), 'as_of')).toBe('/search');
	expect(addressWithout(at('/search'), 'as_of')).toBe('/search');
});
