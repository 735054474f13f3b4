import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	codeSortKey,
	compareCodes,
	compareNames,
	compareText,
	givenName,
	nameSortKey,
	textSortKey
} from '#lib/i18n/text/sort.ts';
import { markedLetters, toneMarks, vowels } from '../../support/vietnamese.ts';

const sign = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byKey = (key: (text: string) => string) => (a: string, b: string) => sign(key(a), key(b));
/** Both ways of sorting; the list is turned round first, so that nothing stays by chance. */
function sortsAs(
	expected: string[],
	compare: (a: string, b: string) => number,
	key: (text: string) => string
) {
	expect(expected.toReversed().toSorted(compare)).toEqual(expected);
	expect(expected.toReversed().toSorted(byKey(key))).toEqual(expected);
}
const letters = [...markedLetters, ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const words = fc.string({ unit: fc.constantFrom(...letters, ' ', ' '), maxLength: 16 });

describe('titles', () => {
	test('tones come in the order ngang, huyền, hỏi, ngã, sắc, nặng on every vowel', () => {
		for (const vowel of vowels)
			sortsAs(
				toneMarks.map((tone) => (vowel + tone).normalize('NFC')),
				compareText,
				textSortKey
			);
	});

	test('ă, â, đ, ê, ô, ơ, ư are letters after their base', () => {
		sortsAs(
			[...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'].map((letter) => `${letter}z`),
			compareText,
			textSortKey
		);
	});

	test('the measured list of words, eth among the Đ', () => {
		sortsAs(
			[
				'an',
				'ao',
				'ào',
				'ảo',
				'ão',
				'áo',
				'ạo',
				'Ăn',
				'Ân',
				'da',
				'dã',
				'Dung',
				'đá',
				'Điện',
				'Ðông'
			],
			compareText,
			textSortKey
		);
	});

	test('letters decide over the whole text before a tone does', () => {
		sortsAs(['hoa', 'hoà', 'hoá', 'hoan'], compareText, textSortKey);
		sortsAs(['Bình An', 'Bính An', 'Bình Ba'], compareText, textSortKey);
	});

	test('the key sorts as the comparer', () => {
		fc.assert(
			fc.property(words, words, (a, b) => {
				expect(byKey(textSortKey)(a, b)).toBe(Math.sign(compareText(a, b)));
			}),
			{ numRuns: 3000 }
		);
	});
});

describe('people', () => {
	test('are called by the last word of their name', () => {
		expect(givenName('Nguyễn Thị Minh Khai')).toBe('Khai');
		expect(givenName('  Lò  Văn   Ón ')).toBe('Ón');
		expect(givenName('Pọm')).toBe('Pọm');
		expect(givenName('')).toBe('');
		expect(givenName('Trần Mạnh Hùng'.normalize('NFD'))).toBe('Hùng');
	});

	test('are listed by given name, then family name, then middle names', () => {
		sortsAs(
			[
				'Trần Văn An',
				'Cà Thị Ánh',
				'Bùi Thị Dung',
				'Nguyễn Ðức',
				'Bùi Văn Đức',
				'Lò Thị Hoa',
				'Lò Văn Hoa',
				'Quàng Thị Hoa',
				'Bùi Thị Hòa'
			].toSorted(compareNames),
			compareNames,
			nameSortKey
		);
		expect(
			['Quàng Thị Hoa', 'Lò Văn Hoa', 'Vũ Văn An', 'Lò Thị Hoa'].toSorted(compareNames)
		).toEqual(['Vũ Văn An', 'Lò Thị Hoa', 'Lò Văn Hoa', 'Quàng Thị Hoa']);
		expect(['Nguyễn Ðông', 'Đỗ Văn Dung', 'Lê Ẩn', 'Lê Văn Ăn'].toSorted(compareNames)).toEqual([
			'Lê Văn Ăn',
			'Lê Ẩn',
			'Đỗ Văn Dung',
			'Nguyễn Ðông'
		]);
	});

	test('in capitals stand where they would in small letters', () => {
		expect(compareNames('NGUYỄN THỊ LAN', 'Nguyễn Thị Lan')).toBe(0);
		sortsAs(['Bùi AN', 'Cà An', 'ĐỖ AN'], compareNames, nameSortKey);
	});

	test('the key sorts as the comparer', () => {
		const names = fc.oneof(
			words,
			fc
				.array(fc.constantFrom('An', 'Án', 'an', 'Ân', 'Đào', 'Dao', 'Lò', 'Lo'), { maxLength: 4 })
				.map((parts) => parts.join(' '))
		);
		fc.assert(
			fc.property(names, names, (a, b) => {
				expect(byKey(nameSortKey)(a, b)).toBe(Math.sign(compareNames(a, b)));
			}),
			{ numRuns: 3000 }
		);
	});
});

describe('codes', () => {
	test('numbers count by value', () => {
		sortsAs(['QT.TP.2', 'QT.TP.10'], compareCodes, codeSortKey);
		sortsAs(
			[
				'BM.ISO.01.02',
				'BM.ISO.01.10',
				'BM.ISO.2.1',
				'QT.ISO.01',
				'QT.ISO.02',
				'QT.ISO.11',
				'QT.TP.01'
			],
			compareCodes,
			codeSortKey
		);
	});

	test('Đ comes after D, written with eth too', () => {
		sortsAs(['QT.DS.09', 'QT.ĐĐ.01', 'QT.ÐĐ.02', 'QT.KT.01'], compareCodes, codeSortKey);
	});

	test('fewer zeros first where numbers are equal', () => {
		sortsAs(['QT.1', 'QT.01', 'QT.001', 'QT.2'], compareCodes, codeSortKey);
	});

	test('the key sorts as the comparer', () => {
		const codes = fc.string({
			unit: fc.constantFrom(...'QTPISOĐDÐđabm', ...'0012349', ...'..-/_ '),
			maxLength: 14
		});
		fc.assert(
			fc.property(codes, codes, (a, b) => {
				expect(byKey(codeSortKey)(a, b)).toBe(Math.sign(compareCodes(a, b)));
			}),
			{ numRuns: 5000 }
		);
	});
});
