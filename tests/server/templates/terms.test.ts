import { expect, test } from 'vitest';
import { loadTerms, termsOn } from '#lib/server/templates/terms.ts';

const on = (day: string) => new Map(termsOn(loadTerms(), day));

test('the circular on retention is another one from 15/02/2023', () => {
	expect(on('2023-02-14').get('bang-thoi-han')).toContain('09/2011');
	expect(on('2023-02-15').get('bang-thoi-han')).toContain('10/2022');
});

test('every term has exactly one meaning on every day from 2019 to 2026', () => {
	const terms = loadTerms();
	const edges = terms.flatMap((t) => t.text.flatMap((x) => [x.from, x.until])).filter(Boolean);
	for (const day of ['2019-01-01', '2026-11-22', ...edges] as string[])
		for (const { id, text } of terms)
			expect(
				text.filter((t) => (t.from ?? day) <= day && day <= (t.until ?? day)),
				`${id} on ${day}`
			).toHaveLength(1);
});

test('the year of the day is a word of its own', () => {
	expect(on('2019-03-15').get('nam')).toBe('2019');
});
