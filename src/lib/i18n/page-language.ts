import type { Locale } from './text/format.ts';

/**
 * A browser is in one language, that of the page it reads: its scripts are built once for each, hold no
 * word of another one, and each module carries the words it says. The server names the right scripts.
 * This is what vite.config.ts builds by.
 */
export const pageLanguage = '__PAGE_LANGUAGE__';

/** A message as Paraglide compiles it: its words in each language, then its choice among them. */
const words = /^const (vi|en)_\w+ = .*? \(i?\) => \{([^]*?)\n?\};$/gm;
const choice = /^export const \w+ = [^]*experimentalStaticLocale \?\? [^]*\}\);$/m;

/**
 * A compiled message as a function that asks nobody for the language.
 * @throws Error where Paraglide compiles to something else than this was written for.
 */
export function messageInPageLanguage(module: string): string {
	const [vi, en, ...more] = module.matchAll(words);
	if (vi?.[1] !== 'vi' || en?.[1] !== 'en' || more.length > 0 || !choice.test(module))
		throw new Error('a message chooses its language in an unknown way');
	return `(i) => {\n\tif (${pageLanguage} === 'en') {${en[2]}}\n\t${vi[2]}\n}`;
}

const importOfMessages = /import \{ m \} from ['"][^'"]*\/paraglide\/messages\.js['"];?/;

/**
 * A module with the messages it says inside.
 * @param compiled the compiled module of a message by its name; null for what is no message.
 */
export function withOwnWords(module: string, compiled: (name: string) => string | null): string {
	if (!importOfMessages.test(module)) return module;
	const own = new Map<string, string>();
	for (const [, name = ''] of module.matchAll(/\bm\.(\w+)/g)) {
		const message = compiled(name);
		if (message) own.set(name, `const m_${name} = ${messageInPageLanguage(message)};`);
	}
	const code = [...own.values()].join('\n');
	const registry = code.includes('registry.')
		? "import * as registry from '#lib/i18n/paraglide/registry.js';\n"
		: '';
	return module
		.replace(importOfMessages, () => `${registry}${code}`)
		.replace(/\bm\.(\w+)/g, (said, name) => (own.has(name) ? `m_${name}` : said));
}

const known = /(?<!const )experimentalStaticLocale/g;

/** The runtime of all messages, knowing the language. @throws Error like a message. */
export function runtimeInPageLanguage(module: string): string {
	if (!known.test(module)) throw new Error('the language is chosen in an unknown way');
	return module.replace(known, pageLanguage);
}

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
