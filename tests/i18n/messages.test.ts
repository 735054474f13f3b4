import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import settings from '../../project.inlang/settings.json' with { type: 'json' };

type Variant = { match: Record<string, string> };
type Messages = Record<string, string | Variant[]>;

const folder = 'src/lib/i18n/messages';
const areas = readdirSync(join(folder, 'vi')).sort();
const read = (locale: string, area: string): Messages => {
	const { $schema, ...messages } = JSON.parse(readFileSync(join(folder, locale, area), 'utf8'));
	expect($schema).toContain('inlang');
	return messages;
};
const all = (locale: string): Messages =>
	Object.assign({}, ...areas.map((area) => read(locale, area)));
const [vi, en] = [all('vi'), all('en')];

const texts = (message: string | Variant[] | undefined): string[] =>
	typeof message === 'string'
		? [message]
		: (message ?? []).flatMap((variant) => Object.values(variant.match));
const inputs = (message: string | Variant[] | undefined): string[] =>
	[...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

/** All source in which a message can be called; elsewhere `m` may be a table of SQL. */
const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(js|ts|svelte)$/.test(path) && !path.includes('paraglide'))
	.map((path) => readFileSync(join('src', path), 'utf8'))
	.filter((text) => text.includes('paraglide/messages.js'))
	.join('\n');
const used = new Set([...source.matchAll(/\bm\s*\.([a-z0-9_]+)/g)].map((match) => match[1] ?? ''));

/** Names; all else that both languages write alike is not worth a message. */
const alike = new Set(['product_name', 'document_link_pdf']);
const hasWords = (message: string | Variant[] | undefined): boolean =>
	texts(message).some((text) => /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, '')));

describe('messages', () => {
	test('each area is a file that is compiled, in both languages', () => {
		const pattern = settings['plugin.inlang.messageFormat'].pathPattern;
		expect(pattern.map((path) => path.split('/').at(-1)).sort()).toEqual(areas);
		expect(readdirSync(join(folder, 'en')).sort()).toEqual(areas);
	});

	test.each(areas)('%s has the same keys in both languages', (area) => {
		expect(Object.keys(read('en', area)).sort()).toEqual(Object.keys(read('vi', area)).sort());
	});

	test('no key stands in two areas', () => {
		const keys = areas.flatMap((area) => Object.keys(read('vi', area)));
		expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
	});

	test('every message that is called exists', () => {
		expect([...used].filter((key) => !(key in vi)).sort()).toEqual([]);
	});

	test('every message is called', () => {
		expect(
			Object.keys(vi)
				.filter((key) => !used.has(key))
				.sort()
		).toEqual([]);
	});

	test('both languages take the same inputs', () => {
		const different = Object.keys(vi).filter(
			// English counts: a "one" may name no number, so only what Vietnamese lacks is a fault.
			(key) => inputs(en[key]).some((input) => !inputs(vi[key]).includes(input))
		);
		expect(different).toEqual([]);
	});

	test('nothing is left in the other language', () => {
		const same = Object.keys(vi).filter(
			(key) =>
				!alike.has(key) && hasWords(vi[key]) && JSON.stringify(vi[key]) === JSON.stringify(en[key])
		);
		expect(same).toEqual([]);
	});

	test('Vietnamese carries its marks', () => {
		// Three words of Vietnamese without a single letter beyond ASCII do not occur in office prose.
		const bare = Object.entries(vi).filter(([, message]) =>
			texts(message).some((text) => {
				// Codes of forms and names of formats carry no marks.
				const words = text.replaceAll(/\{\w+\}|\b[A-Z]{2,}\b/g, '').match(/\p{L}+/gu) ?? [];
				return words.length >= 3 && /^[\x20-\x7e\n–—“”…·]*$/.test(text);
			})
		);
		expect(bare.map(([key]) => key)).toEqual([]);
	});

	test('Vietnamese is composed, and nobody shouts', () => {
		for (const [key, message] of Object.entries({ ...vi, ...en }))
			for (const text of texts(message)) {
				expect.soft(text, key).toBe(text.normalize('NFC'));
				expect.soft(text, key).not.toMatch(/!|\s$|^\s| {2}/);
				expect.soft(text, key).not.toBe('');
			}
	});
});
