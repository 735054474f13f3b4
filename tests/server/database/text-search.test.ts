import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasExactAccents } from '#lib/i18n/text/normalise.ts';
import { accentPattern, textSearch } from '#lib/server/database/text-search.ts';

const finds = (query: string, text: string): boolean =>
	new RegExp(accentPattern(query) ?? '(?!)').test(text);

test('a query without accents has no finer answer than the folded one', () => {
	for (const query of ['dien bien', 'QT.TP.01', '  ', 'An'])
		expect(accentPattern(query)).toBeNull();
});

test('accents must be the very ones; capitals, spaces and the place of the tone need not', () => {
	expect(finds('điện  biên', 'Tỉnh ĐIỆN BIÊN')).toBe(true);
	expect(finds('điện biên', 'diễn biến')).toBe(false);
	expect(finds('hoà giải', 'Hòa giải')).toBe(true);
	expect(finds('hòa giải', 'Hoà giải')).toBe(true);
	expect(finds('thuỷ', 'Thủy lợi')).toBe(true);
	expect(finds('hoá', 'hòa')).toBe(false);
	expect(finds('\u00d0ông', 'Đông')).toBe(true);
});

test('signs of regular expressions mean themselves', () => {
	const signs = 'đ.*+?()[]{}^$|\\/-_%';
	expect(finds(signs, `x ${signs.toUpperCase()} y`)).toBe(true);
	expect(finds('đ.', 'đx')).toBe(false);
});

test('what the pattern finds has the exact accents, by the rule of the text module', () => {
	const text = fc
		.array(fc.constantFrom('hòa', 'hoà', 'hoa', 'Điện', 'ĐIỆN', 'biên', 'thủy', '.', '(1)'))
		.map((words) => words.join(' '));
	fc.assert(
		fc.property(text, text, (query, written) => {
			fc.pre(accentPattern(query) !== null);
			if (finds(query, written)) expect(hasExactAccents(query, written)).toBe(true);
		})
	);
});

test('a query without a word asks for nothing', () => {
	expect(textSearch('')).toBeNull();
	expect(textSearch(' \u200b\n ')).toBeNull();
});
