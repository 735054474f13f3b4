import { expect, test } from 'vitest';
import { asOfDay, isAlwaysOpen } from '#lib/server/http/as-of.ts';

const today = '2026-11-23';
const day = (query: string, cookie?: string) =>
	asOfDay(new URL(`http://localhost/x${query}`), cookie, today);

test('the day stands in the address, else in the cookie', () => {
	expect(day('?as_of=2019-03-14')).toBe('2019-03-14');
	expect(day('', '2019-03-14')).toBe('2019-03-14');
	expect(day('?as_of=2019-03-15', '2019-03-14')).toBe('2019-03-15');
	expect(day('')).toBe(null);
});

test('today, and what is no day, is today', () => {
	expect(day(`?as_of=${today}`, '2019-03-14'), 'the address wins').toBe(null);
	for (const bad of ['2019-02-30', '14/03/2019', "2019-03-14'--", '', '0'])
		expect(day(`?as_of=${encodeURIComponent(bad)}`)).toBe(null);
	expect(day('', 'rubbish')).toBe(null);
});

test('the language, the day itself and the way out stay open on any day', () => {
	for (const path of ['/as-of', '/language', '/sign-out'])
		expect(isAlwaysOpen(new URL(`http://localhost${path}?as_of=2019-03-14`))).toBe(true);
	expect(isAlwaysOpen(new URL('http://localhost/thanh-binh/sign-out'))).toBe(false);
});
