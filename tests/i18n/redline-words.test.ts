import { expect, test } from 'vitest';
import { compareContents } from '#lib/domain/document/compare.ts';
import { fieldWords, redlineWords } from '#lib/i18n/redline-words.ts';
import { aProcedure } from '../support/contents.ts';

test('a change is found by the list and the field it stands in', () => {
	expect(fieldWords('service', 'fees.f1.amount', 'vi')).toMatch(/^.+ – .+$/u);
	expect(fieldWords('steps', 's1.time', 'vi')).toBe('Thời gian');
	expect(fieldWords('title', '', 'vi')).toBe('');
});

test('codes, sums, days and spans of time are read as people write them', () => {
	expect(redlineWords('steps.s1.time', '0.5 working_day', 'vi')).toBe('0,5 ngày làm việc');
	expect(redlineWords('fees.f1.checkedOn', '2026-03-02', 'vi')).toBe('02/03/2026');
	expect(redlineWords('fees.f1.amount', '8000', 'vi')).toContain('8.000');
	expect(redlineWords('fees.f1.amount', 'set_elsewhere', 'vi')).not.toContain('_');
	expect(redlineWords('r1.retentionYears', 'permanent', 'en')).not.toBe('permanent');
	expect(redlineWords('fees.f1.tiers', '1:8000 6:3000', 'vi').split('; ')).toHaveLength(2);
	expect(redlineWords('channels', 'in_person online', 'vi')).not.toMatch(/in_person|online/);
	expect(redlineWords('deadlines.d1.sameDay', 'true', 'vi')).not.toBe('true');
});

test('prose stays as it was written', () => {
	expect(redlineWords('s1.title', 'permanent', 'vi')).toBe('permanent');
	expect(redlineWords('', 'Tiếp nhận hồ sơ', 'en')).toBe('Tiếp nhận hồ sơ');
});

test.each(['vi', 'en'] as const)(
	'no row of a whole procedure is shown by its code, in %s',
	(locale) => {
		const content = aProcedure();
		const nothing = {
			...content,
			references: [],
			definitions: [],
			steps: [],
			forms: [],
			records: [],
			service: null
		};
		const redline = compareContents({ title: 'a', content: nothing }, { title: 'b', content });
		expect(redline.length).toBeGreaterThan(3);
		for (const { part, rows } of redline)
			for (const { path, words } of rows) {
				if (part === 'title' || part === 'references') continue;
				expect.soft(fieldWords(part, path, locale), `${part} ${path}`).not.toBe('');
				for (const { text } of words)
					expect
						.soft(redlineWords(path, text, locale), `${part} ${path}`)
						.not.toMatch(/^[a-z]+_[a-z_]+$/);
			}
	}
);
