import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { m } from '#lib/i18n/paraglide/messages.js';
import { inLocale, localeOf } from '#lib/server/http/locale.ts';

test('the browser’s choice comes before the person’s, and Vietnamese before nothing', () => {
	expect(localeOf('en', 'vi')).toBe('en');
	expect(localeOf(undefined, 'en')).toBe('en');
	expect(localeOf('fr', 'en')).toBe('en');
	expect(localeOf(undefined, undefined)).toBe('vi');
});

test('two requests at once each speak their own language', async () => {
	const say = (locale: 'vi' | 'en') =>
		inLocale(locale, 'http://localhost', async () => {
			await pause(1);
			return m.sign_in_title();
		});
	expect(await Promise.all([say('vi'), say('en'), say('vi')])).toEqual([
		'Đăng nhập',
		'Sign in',
		'Đăng nhập'
	]);
});
