import { expect, test } from 'vitest';
import { titleOfFact } from '#lib/domain/nonconformity/title.ts';

test('a fact without a name is called by its first line', () => {
	expect(titleOfFact(' 12 hồ sơ quá hạn\nở quầy số 2')).toBe('12 hồ sơ quá hạn');
	expect(titleOfFact('12 hồ sơ quá hạn.\nỞ quầy số 2.')).toBe('12 hồ sơ quá hạn');
	expect(titleOfFact('Hồ sơ thiếu giấy tờ...')).toBe('Hồ sơ thiếu giấy tờ...');
});

test('a long one is cut between words, never through a letter', () => {
	const cut = titleOfFact('Không có văn bản xin lỗi '.repeat(10));
	expect(cut).toMatch(/^Không .*(Không|có|văn|bản|xin|lỗi)…$/);
	expect([...cut].length).toBeLessThanOrEqual(121);
	expect(titleOfFact('x'.repeat(200))).toBe(`${'x'.repeat(120)}…`);
});
