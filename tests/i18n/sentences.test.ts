import { expect, test } from 'vitest';
import { dayWords, isOneOf, say } from '#lib/i18n/sentences.ts';

test('what happened and what to do next are made from the same facts, each of what it names', () => {
	const sentences = say<{ n: number }, { count: string }, { again: string }>(
		({ count }, { locale }) => `${locale}: ${count}`,
		({ again }) => again,
		({ n }) => ({ count: String(n), again: 'Thử lại' })
	);
	expect(sentences({ n: 3 }, 'vi')).toEqual({ what: 'vi: 3', next: 'Thử lại' });
});

test('sentences without inputs need no facts', () => {
	expect(
		say(
			() => 'a',
			() => 'b'
		)({}, 'en')
	).toEqual({ what: 'a', next: 'b' });
});

test('a code is one of a set by itself, not by what every object has', () => {
	expect(isOneOf(['paper', 'electronic'], 'paper')).toBe(true);
	expect(isOneOf(['paper', 'electronic'], 'toString')).toBe(false);
});

test('a day is written as people write it; what is no day is shown as it came', () => {
	expect(dayWords('2026-03-02')).toBe('02/03/2026');
	expect(dayWords('2026-02-30')).toBe('2026-02-30');
	expect(dayWords('mai')).toBe('mai');
});
