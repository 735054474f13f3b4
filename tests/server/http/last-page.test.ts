import { isRedirect } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { leadToLastPage } from '#lib/server/http/last-page.ts';

const asked = new URL('http://localhost/thanh-binh/documents?q=khai&page=20');
const ledTo = (page: number, total: number): string | null => {
	try {
		leadToLastPage(asked, { page, pageSize: 50 }, total);
		return null;
	} catch (thrown) {
		return isRedirect(thrown) ? thrown.location : expect.unreachable();
	}
};

test('behind the end of a list is its last page, with the same filters', () => {
	expect(ledTo(20, 120)).toBe('/thanh-binh/documents?q=khai&page=3');
	expect(ledTo(3, 100)).toBe('/thanh-binh/documents?q=khai&page=2');
	expect(ledTo(2, 0)).toBe('/thanh-binh/documents?q=khai&page=1');
});

test('a page of the list is shown as it is, an empty list too', () => {
	expect(ledTo(3, 101)).toBe(null);
	expect(ledTo(1, 0)).toBe(null);
});
