import { expect, test } from 'vitest';
import { browserName } from '#lib/server/auth/browser-name.ts';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';

test.each([
	[`${windows} ${chrome}`, 'Chrome · Windows'],
	[
		`${windows} AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/120.0 Chrome/114.0 Safari/537.36`,
		'Cốc Cốc · Windows'
	],
	[`${windows} ${chrome} Edg/140.0.0.0`, 'Edge · Windows'],
	['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
	[
		`Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36`,
		'Samsung Internet · Android'
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
		'Safari · iPhone'
	],
	['curl/8.5.0', ''],
	['', '']
])('%s is called %s', (userAgent, name) => {
	expect(browserName(userAgent)).toBe(name);
});
