import { expect, test } from 'vitest';
import { localeOf } from '../../src/cli/locale.ts';

test.each([
	[{}, 'vi'],
	[{ LANG: '' }, 'vi'],
	[{ LANG: 'vi_VN.UTF-8' }, 'vi'],
	[{ LANG: 'en_US.UTF-8' }, 'en'],
	[{ LANG: 'C.UTF-8' }, 'en'],
	[{ LANG: 'en_US.UTF-8', LC_ALL: 'vi_VN.UTF-8' }, 'vi'],
	[{ LC_MESSAGES: 'fr_FR.UTF-8', LANG: 'vi_VN' }, 'en']
] as const)('a terminal that says %j is spoken to in %s', (env, locale) => {
	expect(localeOf(env)).toBe(locale);
});
