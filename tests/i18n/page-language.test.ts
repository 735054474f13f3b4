import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	messageInPageLanguage,
	namingScriptsIn,
	pageLanguage,
	runtimeInPageLanguage,
	scriptIn,
	withOwnWords,
	withScriptsOf,
	wordsOf
} from '#lib/i18n/page-language.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import * as runtime from '#lib/i18n/paraglide/runtime.js';

const compiled = (name: string): string =>
	readFileSync(`src/lib/i18n/paraglide/${name}.js`, 'utf8');
const words = { vi: wordsOf(compiled('messages/vi')), en: wordsOf(compiled('messages/en')) };

/** The words of a message as the scripts of a language would say them. */
const said = (name: string, locale: 'vi' | 'en', inputs: object): unknown => {
	const code = messageInPageLanguage(name, words)?.replaceAll(pageLanguage, `'${locale}'`);
	const registry = { plural: (at: string, n: number) => new Intl.PluralRules(at).select(n) };
	return (new Function('registry', `return ${code}`)(registry) as (i: object) => unknown)(inputs);
};

describe('a message that is built for a language', () => {
	test('says in it what the compiled message says', () => {
		for (const locale of ['vi', 'en'] as const) {
			expect(said('common_skip', locale, {})).toBe(m.common_skip({}, { locale }));
			for (const count of [1, 5])
				expect(said('document_overdue', locale, { count })).toBe(
					m.document_overdue({ count }, { locale })
				);
		}
	});
	test('is not guessed at where Paraglide compiles to something else', () => {
		expect(() => wordsOf('export const common_skip = () => "…"')).toThrow('unknown way');
		expect(() => wordsOf(`${compiled('messages/vi')}\nexport { other as another }`)).toThrow(
			'unknown way'
		);
		expect(() => wordsOf('')).toThrow('unknown way');
		expect(messageInPageLanguage('no_such_message', words)).toBeNull();
	});
});

describe('a module', () => {
	const importing = "import { m } from '#lib/i18n/paraglide/messages.js';\n";

	test('carries the words it says, each once', () => {
		const own = withOwnWords(`${importing}say(m.common_skip(), m.common_skip);`, words);
		expect(own).not.toContain('import');
		expect(own.match(/const m_common_skip = /g)).toHaveLength(1);
		expect(own).toContain('say(m_common_skip(), m_common_skip);');
	});
	test('counts where a message counts', () => {
		expect(withOwnWords(`${importing}say(m.document_overdue({ count }))`, words)).toContain(
			"import * as registry from '#lib/i18n/paraglide/registry.js'"
		);
	});
	test('may call something else m, and is left alone where it says nothing', () => {
		expect(withOwnWords(`${importing}moves.map((m) => m.step)`, words)).toContain('m.step');
		const silent = 'moves.map((m) => m.common_skip)';
		expect(withOwnWords(silent, words)).toBe(silent);
	});
});

test('the runtime of a page knows its language, and the languages there are', async () => {
	for (const locale of ['vi', 'en'] as const) {
		const code = runtimeInPageLanguage.replaceAll(pageLanguage, `'${locale}'`);
		const page = (await import(
			`data:text/javascript,${encodeURIComponent(code)}`
		)) as typeof runtime;
		expect(page.getLocale()).toBe(locale);
		expect(page.locales).toEqual(runtime.locales);
		for (const name of ['vi', 'en', 'fr', ''])
			expect(page.isLocale(name)).toBe(runtime.isLocale(name));
	}
});

test('the scripts of a language name each other, and a page names those of its language', () => {
	expect(scriptIn('vi', 'chunks/-aB_1.js')).toBe('chunks/-aB_1.js');
	expect(scriptIn('en', 'chunks/-aB_1.js')).toBe('chunks/-aB_1.en.js');
	const script = "import './-aB_1.js';import '../nodes/0.x.js';say('data.js')";
	expect(namingScriptsIn('en', script, new Set(['-aB_1.js', '0.x.js']))).toBe(
		"import './-aB_1.en.js';import '../nodes/0.x.en.js';say('data.js')"
	);
	const page = '<link href="/_app/immutable/assets/0.css"><a href="/_app/immutable/entry/a.js">';
	expect(withScriptsOf('vi', page)).toBe(page);
	expect(withScriptsOf('en', page)).toBe(page.replace('a.js', 'a.en.js'));
});
