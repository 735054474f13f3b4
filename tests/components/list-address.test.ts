import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageNumbers, withParams } from '#lib/components/list-address.ts';

const list = new URL('http://localhost/thanh-binh/documents?q=khai+sinh&page=3');

describe('withParams', () => {
	test('changes what it is told and keeps the rest of the list as it was', () => {
		expect(withParams(list, { page: 4 })).toBe('/thanh-binh/documents?q=khai+sinh&page=4');
		expect(list.searchParams.get('page')).toBe('3');
	});

	test('nothing chosen leaves nothing in the address', () => {
		expect(withParams(list, { q: '', page: null })).toBe('/thanh-binh/documents');
	});

	test('Vietnamese survives the way through an address', () => {
		const address = withParams(list, { q: 'Đăng ký kết hôn' });
		expect(new URL(address, 'http://localhost').searchParams.get('q')).toBe('Đăng ký kết hôn');
	});
});

describe('pageNumbers', () => {
	test('gaps of one page are filled, longer ones are a gap', () => {
		expect(pageNumbers(1, 1)).toEqual([1]);
		expect(pageNumbers(4, 9)).toEqual([1, 2, 3, 4, 5, 0, 9]);
		expect(pageNumbers(6, 12)).toEqual([1, 0, 5, 6, 7, 0, 12]);
	});

	test('first, current and last page can always be reached, in order, each once', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (last, any) => {
				const current = 1 + (any % last);
				const numbers = pageNumbers(current, last).filter((n) => n !== 0);
				expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
				expect(numbers).toEqual(expect.arrayContaining([1, current, last]));
			})
		);
	});
});
