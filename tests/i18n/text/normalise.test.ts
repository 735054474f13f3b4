import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	foldText,
	foldedSpellings,
	hasExactAccents,
	matchRank,
	slugify,
	toNfc
} from '#lib/i18n/text/normalise.ts';
import { markedLetters, vowels } from '../../support/vietnamese.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
/** Half of a surrogate pair without the other, and what else UTF-16 can hold. */
const brokenText = fc
	.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0xd83d, 0xde00, 0x301)))
	.map((units) => String.fromCharCode(...units));

describe('text as it enters the system', () => {
	test('the alphabet has 134 letters with marks', () => {
		expect(new Set(markedLetters).size).toBe(134);
	});

	test('every letter stays itself, composed or not', () => {
		for (const letter of markedLetters) {
			expect(toNfc(letter)).toBe(letter);
			expect(toNfc(letter.normalize('NFD'))).toBe(letter);
		}
	});

	test('eth and African D become the Vietnamese đ', () => {
		expect(toNfc('Ðiện Biên, HÐND, ðất Ɖồi ɖá')).toBe('Điện Biên, HĐND, đất Đồi đá');
	});

	test('the Ƣ of PDF extracts becomes Ư, with or without a tone', () => {
		expect(toNfc('CHẤT LƢỢNG, Ngƣời, CHƢ\u0300NG')).toBe('CHẤT LƯỢNG, Người, CHỪNG');
	});

	test('a dot below after the circumflex composes as well as before it', () => {
		expect(toNfc('e\u0302\u0323')).toBe('ệ');
		expect(toNfc('e\u0323\u0302')).toBe('ệ');
		expect(toNfc('o\u0301\u031b')).toBe('ớ');
	});

	test('every line break is \\n; tabs stay', () => {
		expect(toNfc('a\r\nb\rc\vd\fe\u2028f\tg')).toBe('a\nb\nc\nd\ne\nf\tg');
	});

	test('what nobody sees is gone', () => {
		expect(toNfc('\ufeffQT\u0000.\u200bTP\u202e.01\u001b\ud800')).toBe('QT.TP.01');
	});

	test('official wording is not rewritten', () => {
		const text = 'Hòa hoà, thủy thuỷ, kỹ kĩ – “Điều 4”… QT.TP.01\u00a0 x 👩‍🌾';
		expect(toNfc(text)).toBe(text);
	});

	test('a second pass changes nothing, and UTF-8 can hold the result', () => {
		fc.assert(
			fc.property(fc.oneof(anyText, brokenText), (text) => {
				const once = toNfc(text);
				expect(toNfc(once)).toBe(once);
				expect(once.isWellFormed()).toBe(true);
				expect(once).toBe(once.normalize('NFC'));
			})
		);
	});
});

describe('folded text', () => {
	test('every letter folds to its plain one, composed or not', () => {
		const folded = (letters: string[]) => letters.map(foldText).join('');
		const plain = [...'aaaeeiooouuy']
			.flatMap((vowel, i) => vowel.repeat('aeiouy'.includes(vowels[i] ?? '') ? 10 : 12))
			.concat('dd')
			.join('');
		expect(folded(markedLetters)).toBe(plain);
		expect(folded(markedLetters.map((letter) => letter.normalize('NFD')))).toBe(plain);
	});

	test.each([
		['Điện Biên', 'dien bien'],
		['Ðiện Biên', 'dien bien'],
		['Điện Biên'.normalize('NFD'), 'dien bien'],
		['HĐND', 'hdnd'],
		['HÐND', 'hdnd'],
		['ƯƠNG', 'uong'],
		['Nguyễn', 'nguyen'],
		['LƢỢNG', 'luong'],
		['hòa', foldText('hoà')],
		['thủy', foldText('thuỷ')],
		['  Điều\u00a04:\n“một cửa”… ', 'dieu 4: "mot cua"...'],
		['HĐND–UBND', 'hdnd-ubnd'],
		['QT.TP.01', 'qt.tp.01'],
		['Ｑ１ ﬁ', 'q1 fi'],
		['', '']
	])('%j folds to %j', (text, folded) => {
		expect(foldText(text)).toBe(folded);
	});

	test('a text with eth is found as often as one without', () => {
		const text =
			'UBND thành phố Ðiện Biên Phủ họp HÐND; tỉnh Ðiện Biên và thị xã Điện Biên gửi HĐND, HÐND ' +
			'xã Ðiện Biên; Ðồng thời phường báo cáo.';
		const hits = (query: string) => foldText(text).split(foldText(query)).length - 1;
		for (const query of ['dien bien', 'Điện Biên', 'Ðiện Biên']) expect(hits(query)).toBe(4);
		for (const query of ['hdnd', 'HĐND']) expect(hits(query)).toBe(3);
		expect(hits('dong thoi')).toBe(1);
		expect(text.split('HĐND').length - 1).toBe(1);
	});

	test('a second pass changes nothing, and no mark, capital or double space is left', () => {
		fc.assert(
			fc.property(fc.oneof(anyText, brokenText), (text) => {
				const folded = foldText(text);
				expect(foldText(folded)).toBe(folded);
				expect(folded).not.toMatch(/\p{Mn}|đ|\s\s|^\s|\s$/u);
				expect(folded).toBe(folded.toLowerCase());
			}),
			{ numRuns: 2000 }
		);
	});

	test('every character of the planes in use folds to something that stays', () => {
		const restless: string[] = [];
		for (let code = 0; code <= 0x1ffff; code++) {
			if (code >= 0xd800 && code <= 0xdfff) continue;
			const folded = foldText(`a${String.fromCodePoint(code)}b`);
			if (foldText(folded) !== folded) restless.push(code.toString(16));
		}
		expect(restless).toEqual([]);
	});
});

describe('search', () => {
	test.each([
		['dien', 'Điện Biên', 1],
		['điện', 'Điện Biên', 2],
		['điện', 'Ðiện Biên', 2],
		['điện', 'Điện Biên'.normalize('NFD'), 2],
		['điện', 'dien bien', 1],
		['điền', 'Điện Biên', 1],
		['án', 'Kế hoạch an ninh', 1],
		['an', 'Kế hoạch an ninh', 1],
		['hoà', 'Hòa giải ở cơ sở', 2],
		['hò', 'Hòa giải ở cơ sở', 2],
		['điệ', 'Điện Biên', 2],
		['kĩ thuật', 'Kỹ thuật trình bày', 1],
		['lai chau', 'Điện Biên', 0]
	])('%j against %j ranks %i', (query, text, rank) => {
		expect(matchRank(query, text)).toBe(rank);
	});

	test('i and y are one for the searcher, in whole syllables only', () => {
		expect(foldedSpellings('kĩ thuật')).toEqual(['ki thuat', 'ky thuat']);
		expect(foldedSpellings('quy')).toEqual(['quy', 'qui']);
		expect(foldedSpellings('hay')).toEqual(['hay']);
		expect(matchRank('quy', 'Quyết định')).toBe(1);
	});

	test('exact accents include the writer’s place of the tone', () => {
		expect(hasExactAccents('Thuỷ', 'thủy lợi')).toBe(true);
		expect(hasExactAccents('thuy', 'thủy lợi')).toBe(false);
		expect(hasExactAccents('điều hoa', 'điều hòa')).toBe(false);
		expect(hasExactAccents('điều hoà', 'điều hòa')).toBe(true);
	});

	test('a text answers every piece of itself, with its accents', () => {
		const letters = fc.string({
			unit: fc.constantFrom(...markedLetters, ...'abc '),
			maxLength: 20
		});
		fc.assert(
			fc.property(letters, letters, letters, (before, piece, after) => {
				expect(matchRank(piece, before + piece + after)).toBe(
					piece.trim() && /[^abc ]/.test(piece) ? 2 : 1
				);
			})
		);
	});
});

describe('names for files and addresses', () => {
	test.each([
		['Quy trình QT.TP.01 – Đăng ký khai sinh', 'quy-trinh-qt-tp-01-dang-ky-khai-sinh'],
		['UBND phường Thanh Bình', 'ubnd-phuong-thanh-binh'],
		['Ðánh giá/nội bộ…', 'danh-gia-noi-bo'],
		['北京', '']
	])('%j → %j', (text, slug) => {
		expect(slugify(text)).toBe(slug);
	});

	test('any text gives plain ASCII', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(slugify(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
			})
		);
	});
});
