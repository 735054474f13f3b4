import { expect, test } from 'vitest';
import { fileTooLarge } from '#lib/i18n/file-too-large.ts';
import { refusalSentence } from '#lib/i18n/refusals.ts';

test('a browser says of a file that is too large what the server would say', () => {
	const facts = { name: 'Ảnh.jpg', megabytes: 15 };
	for (const locale of ['vi', 'en'] as const) {
		const said = fileTooLarge(facts, locale);
		expect(said).toEqual(refusalSentence({ code: 'file-too-large', facts }, locale));
		expect(said.what).toContain('15\u00a0MB');
	}
});
