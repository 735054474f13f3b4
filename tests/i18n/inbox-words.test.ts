import { expect, test } from 'vitest';
import { inboxKinds } from '#lib/domain/inbox.ts';
import { inboxVerb, inboxWhat } from '#lib/i18n/inbox-words.ts';

test.each(['vi', 'en'] as const)('everything that waits is told apart, in %s', (locale) => {
	const whats = inboxKinds.map((kind) => inboxWhat({ kind, count: 2 }, locale));
	expect(new Set(whats).size).toBe(inboxKinds.length);
	for (const kind of inboxKinds) expect.soft(inboxVerb(kind, locale), kind).not.toBe('');
});

test('what is counted says how many', () => {
	for (const kind of ['recall-copies', 'resolve-comment'] as const)
		for (const locale of ['vi', 'en'] as const)
			expect.soft(inboxWhat({ kind, count: 7 }, locale), kind).toContain('7');
});
