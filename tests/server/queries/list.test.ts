import { expect, test } from 'vitest';
import { answers, choiceOf, pageOf, pagingOf, wordsOf } from '#lib/server/queries/list.ts';

const params = (text: string) => new URLSearchParams(text);

test('a page that is no page is the first, and a size that is not offered is the usual one', () => {
	expect(pagingOf(params('page=3&size=25'))).toEqual({ page: 3, pageSize: 25 });
	for (const odd of ['', 'page=0&size=7', 'page=-2', 'page=1.5', 'page=x', 'page=1e9'])
		expect(pagingOf(params(odd)), odd).toEqual({ page: 1, pageSize: 50 });
});

test('a choice that is not offered is none', () => {
	expect(choiceOf(params('sort=title'), 'sort', ['code', 'title'])).toBe('title');
	expect(choiceOf(params('sort=drop+table'), 'sort', ['code', 'title'])).toBeUndefined();
	expect(choiceOf(params(''), 'sort', ['code', 'title'])).toBeUndefined();
});

test('words are read in NFC, without the spaces around them, and not without end', () => {
	expect(wordsOf(params(`q=${encodeURIComponent(' Điện Biên '.normalize('NFD'))}`))).toBe(
		'Điện Biên'
	);
	expect(wordsOf(params(`q=${'a'.repeat(5000)}`))).toHaveLength(200);
	expect(wordsOf(params(''))).toBe('');
});

test('pages of a list follow each other without a gap', () => {
	const rows = Array.from({ length: 60 }, (_, i) => i);
	const pages = [1, 2, 3].map((page) => pageOf(rows, { page, pageSize: 25 }));
	expect(pages.flat()).toEqual(rows);
	expect(pageOf(rows, { page: 4, pageSize: 25 })).toEqual([]);
});

test('a row answers when each word stands somewhere in it, accents or not', () => {
	const texts = ['60/2014/QH13', 'Luật Hộ tịch', 'Quốc hội'];
	expect(answers('luat ho tich', texts)).toBe(true);
	expect(answers('tịch 60/2014', texts)).toBe(true);
	expect(answers('', texts)).toBe(true);
	expect(answers('luật đất đai', texts)).toBe(false);
	expect(answers('kĩ thuật', ['Quy chuẩn kỹ thuật'])).toBe(true);
});
