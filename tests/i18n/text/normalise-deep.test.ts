import { expect, test } from 'vitest';
import { toNfcDeep } from '#lib/i18n/text/normalise-deep.ts';

test('every string is composed, however deep it lies, and the eth becomes a Đ', () => {
	const typed = {
		title: 'Ðăng ký'.normalize('NFD'),
		rows: [{ text: 'Điện Biên'.normalize('NFD') }, 'HÐND'],
		count: 2,
		none: null,
		yes: true
	};
	expect(toNfcDeep(typed)).toEqual({
		title: 'Đăng ký',
		rows: [{ text: 'Điện Biên' }, 'HĐND'],
		count: 2,
		none: null,
		yes: true
	});
});

test('the given value stays as it is', () => {
	const typed = Object.freeze({ list: Object.freeze(['Ðông']) });
	expect(toNfcDeep(typed)).toEqual({ list: ['Đông'] });
	expect(typed.list[0]).toBe('Ðông');
});

test('nesting without end does not end the program', () => {
	let value: unknown = 'Ð';
	for (let i = 0; i < 50_000; i++) value = [value];
	expect(() => toNfcDeep(value)).not.toThrow();
});

test('a member called __proto__ stays a member', () => {
	const typed = JSON.parse('{"__proto__": {"x": "Ð"}}') as object;
	expect(JSON.stringify(toNfcDeep(typed))).toBe('{"__proto__":{"x":"Đ"}}');
	expect(({} as { x?: string }).x).toBeUndefined();
});
