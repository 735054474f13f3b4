import { expect, test } from 'vitest';
import { objectionSentences as say } from '#lib/i18n/objection-sentences.ts';

test('a part that is missing is named as on paper, one that nobody knows as it came', () => {
	expect(say['part-missing']({ part: 'legal_bases' }, 'vi').what).toContain('Cơ sở pháp lý');
	expect(say['part-missing']({ part: 'phụ lục 9' }, 'vi').what).toContain('phụ lục 9');
});

test('hours are written in the numbers of the language', () => {
	const facts = { hours: 8.5, limitHours: 8 };
	expect(say['steps-exceed-limit'](facts, 'vi').what).toContain('8,5 giờ');
	expect(say['steps-exceed-limit'](facts, 'en').what).toContain('8.5');
});

test('a law is named with the day on which it does not hold', () => {
	const facts = { number: '15/2015/TT-BTP', date: '2026-03-02' };
	const { what } = say['legal-basis-not-in-force'](facts, 'vi');
	expect(what).toContain('15/2015/TT-BTP');
	expect(what).toContain('02/03/2026');
});

test('whose opinion is still awaited is listed by name', () => {
	const facts = { names: ['Cà Thị Ngọc', 'Quàng Thị Hoa'] };
	expect(say['reviewers-undecided'](facts, 'vi').what).toContain('Cà Thị Ngọc, Quàng Thị Hoa');
});

test('one of a thing is singular in English', () => {
	expect(say['comments-unresolved']({ count: 1 }, 'en').what).toBe('One comment is not resolved.');
	expect(say['comments-unresolved']({ count: 2 }, 'en').what).toContain('2 comments');
});
