import { expect, test } from 'vitest';
import { currentLocale, isLocale, languageNames, locales, wordsFor } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

test('Vietnamese is the language where nothing else was chosen', () => {
	expect(currentLocale()).toBe('vi');
});

test('each language is named in itself', () => {
	expect(locales.map((locale) => languageNames[locale])).toEqual(['Tiếng Việt', 'English']);
	expect(isLocale('en')).toBe(true);
	expect(isLocale('fr')).toBe(false);
});

test('words of a set follow the language asked for', () => {
	const label = wordsFor<'head'>({ head: m.label_role_head });
	expect([label('head'), label('head', 'en')]).toEqual(['Chủ tịch', 'Chair']);
});
