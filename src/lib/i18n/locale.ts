import { getLocale, isLocale, locales } from '#lib/i18n/paraglide/runtime.js';
import type { Locale } from './text/format.ts';

export { isLocale, locales };

/** Each language by its own name, as the language switch shows it. */
export const languageNames: Record<Locale, string> = { vi: 'Tiếng Việt', en: 'English' };

/** The language of this request, in the browser the language of the page. */
export const currentLocale = (): Locale => getLocale();

/** A message without inputs, as Paraglide compiles it. */
export type Message = (inputs: Record<never, never>, options: { locale: Locale }) => string;

/**
 * Words for a closed set of codes. The map must name each code of the union, so a code without its
 * words does not compile.
 */
export const wordsFor =
	<Code extends string>(messages: Record<Code, Message>) =>
	(code: Code, locale: Locale = currentLocale()): string =>
		messages[code]({}, { locale });
