import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type WordChange, compareWords } from '#lib/domain/document/words.ts';

const read = (changes: WordChange[], op: 'added' | 'removed'): string =>
	changes
		.filter((c) => c.op === 'same' || c.op === op)
		.map((c) => c.text)
		.join('');

const sentence = fc.oneof(
	fc
		.array(
			fc.constantFrom(
				'Điện',
				'Biên',
				'hồ sơ',
				' ',
				'03',
				'ngày',
				'2.000',
				',',
				'\n',
				'60/2014/QH13'
			)
		)
		.map((words) => words.join('')),
	fc.string({ unit: 'grapheme' })
);

test('what stayed and what was removed is the old text; what stayed and what was added the new', () => {
	fc.assert(
		fc.property(sentence, sentence, (before, after) => {
			fc.pre(before !== after);
			const changes = compareWords(before, after);
			expect(read(changes, 'removed')).toBe(before);
			expect(read(changes, 'added')).toBe(after);
		})
	);
});

test('a text compared with itself has no changes', () => {
	fc.assert(
		fc.property(sentence, (text) => {
			expect(compareWords(text, text)).toEqual([]);
		})
	);
});

test('a Vietnamese word changes as a whole, with its marks', () => {
	expect(compareWords('Nộp hồ sơ tại phường', 'Nộp hồ sở tại phường')).toEqual([
		{ op: 'same', text: 'Nộp hồ ' },
		{ op: 'removed', text: 'sơ' },
		{ op: 'added', text: 'sở' },
		{ op: 'same', text: ' tại phường' }
	]);
});

test('a decomposed word is not torn from its marks either', () => {
	const [before, after] = ['Điện Biên'.normalize('NFD'), 'Điên Biên'.normalize('NFD')];
	expect(compareWords(before, after).slice(0, 2)).toEqual([
		{ op: 'removed', text: 'Điện'.normalize('NFD') },
		{ op: 'added', text: 'Điên'.normalize('NFD') }
	]);
});

test('a number and a code change as a whole', () => {
	expect(
		compareWords('Luật 60/2014/QH13, phí 2.000 đồng', 'Luật 60/2024/QH15, phí 3.000 đồng')
	).toEqual([
		{ op: 'same', text: 'Luật ' },
		{ op: 'removed', text: '60/2014/QH13' },
		{ op: 'added', text: '60/2024/QH15' },
		{ op: 'same', text: ', phí ' },
		{ op: 'removed', text: '2.000' },
		{ op: 'added', text: '3.000' },
		{ op: 'same', text: ' đồng' }
	]);
});

test('words changed side by side read as one change', () => {
	expect(compareWords('trong ba ngày', 'trong bốn giờ')).toEqual([
		{ op: 'same', text: 'trong ' },
		{ op: 'removed', text: 'ba ngày' },
		{ op: 'added', text: 'bốn giờ' }
	]);
});

test('two long texts without a word in common are compared in no time, as removed and added whole', () => {
	const before = Array.from({ length: 5000 }, (_, i) => `cũ${i}`).join(' ');
	const after = Array.from({ length: 5000 }, (_, i) => `mới${i}`).join(',');
	expect(compareWords(before, after)).toEqual([
		{ op: 'removed', text: before },
		{ op: 'added', text: after }
	]);
});
