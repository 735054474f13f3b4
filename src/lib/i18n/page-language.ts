import type { Locale } from './text/format.ts';

/**
 * A browser is in one language, that of the page it reads: its scripts are built once for each, hold no
 * word of another one, and each module carries the words it says. The server names the right scripts.
 * This is what vite.config.ts builds by.
 */
export const pageLanguage = '__PAGE_LANGUAGE__';

/** What the messages of a language do, by their names. */
export type Words = ReadonlyMap<string, string>;

/** A message as Paraglide compiles it. */
const message = /^export const (\w+) = .*? \(i?\) => \{([^]*?)\n?\};$/gm;

/**
 * @param module the compiled messages of a language.
 * @throws Error where Paraglide compiles to something else than this was written for.
 */
export function wordsOf(module: string): Words {
	const words = new Map<string, string>();
	for (const [, name = '', body = ''] of module.matchAll(message)) words.set(name, body);
	if (words.size === 0 || words.size !== module.match(/^export /gm)?.length)
		throw new Error('a message is compiled in an unknown way');
	return words;
}

/** A message as a function that asks nobody for the language; null where there is none of this name. */
export function messageInPageLanguage(name: string, { vi, en }: Record<Locale, Words>) {
	const [inVietnamese, inEnglish] = [vi.get(name), en.get(name)];
	if (inVietnamese === undefined || inEnglish === undefined) return null;
	return `(i) => {\n\tif (${pageLanguage} === 'en') {${inEnglish}}\n\t${inVietnamese}\n}`;
}

const importOfMessages = /import \{ m \} from ['"][^'"]*\/paraglide\/messages\.js['"];?/;

/** A module with the messages it says inside. What is called m and is no message stays. */
export function withOwnWords(module: string, words: Record<Locale, Words>): string {
	if (!importOfMessages.test(module)) return module;
	const own = new Map<string, string>();
	for (const [, name = ''] of module.matchAll(/\bm\.(\w+)/g)) {
		const message = messageInPageLanguage(name, words);
		if (message !== null) own.set(name, `const m_${name} = ${message};`);
	}
	const code = [...own.values()].join('\n');
	const registry = code.includes('registry.')
		? "import * as registry from '#lib/i18n/paraglide/registry.js';\n"
		: '';
	return module
		.replace(importOfMessages, () => `${registry}${code}`)
		.replace(/\bm\.(\w+)/g, (said, name) => (own.has(name) ? `m_${name}` : said));
}

/** What the scripts of a page need of the runtime of all messages: they know their language. */
export const runtimeInPageLanguage = `
export const locales = ['vi', 'en'];
export const isLocale = (name) => locales.includes(name);
export const getLocale = () => ${pageLanguage};
`;

/** A script of this language, by its name or its address. */
export const scriptIn = (locale: Locale, address: string): string =>
	locale === 'vi' ? address : address.replace(/\.js$/, `.${locale}.js`);

/** A script that names others, naming those of its language. @param names of all scripts. */
export const namingScriptsIn = (
	locale: Locale,
	script: string,
	names: ReadonlySet<string>
): string =>
	script.replace(/[\w-]+(?:\.[\w-]+)*\.js\b/g, (name) =>
		names.has(name) ? scriptIn(locale, name) : name
	);

/** A page, or a header of it, that names the scripts of its language. */
export const withScriptsOf = (locale: Locale, text: string): string =>
	text.replace(/_app\/immutable\/[\w/.-]+\.js\b/g, (address) => scriptIn(locale, address));
