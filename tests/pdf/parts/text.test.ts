import { describe, expect, test } from 'vitest';
import { capitals, printable, printableData } from '#lib/pdf/parts/text.ts';
import { markedLetters } from '../../support/vietnamese.ts';

describe('text on its way to paper', () => {
	test('is NFC, whatever it came as', () => {
		for (const letter of markedLetters) expect(printable(letter.normalize('NFD'))).toBe(letter);
	});

	test('has Đ for the Icelandic eth', () => {
		expect(printable('\u00d0iện Biên')).toBe('Điện Biên');
	});

	test('stands in for signs the face has not, and drops what nobody sees', () => {
		expect(printable('☐ chưa ☑ có \uf0b7 ý')).toBe('[ ] chưa [x] có - ý');
		expect(printable('soft\u00adhyphen\u200b')).toBe('softhyphen');
	});

	test('is changed at any depth, the data itself is not', () => {
		const data = { a: ['e\u0302'], b: { c: 'o\u031b', n: 1, none: null } };
		expect(printableData(data)).toEqual({ a: ['ê'], b: { c: 'ơ', n: 1, none: null } });
		expect(data.a[0]).toBe('e\u0302');
	});

	test('becomes Vietnamese capitals', () => {
		expect(capitals('đăng ký')).toBe('ĐĂNG KÝ');
	});
});
