import { AsyncLocalStorage } from 'node:async_hooks';
import {
	type Locale,
	baseLocale,
	cookieName,
	isLocale,
	overwriteServerAsyncLocalStorage
} from '#lib/i18n/paraglide/runtime.js';

export const localeCookie = cookieName;

type Store = { locale?: Locale; origin?: string; messageCalls?: Set<string> };
const storage = new AsyncLocalStorage<Store>();

/** The language that was chosen in this browser, else the person's own, else Vietnamese. */
export const localeOf = (cookie: string | undefined, persons: Locale | undefined): Locale =>
	isLocale(cookie) ? cookie : (persons ?? baseLocale);

/**
 * Messages inside are in that language, whatever other requests speak meanwhile. (Paraglide's own
 * middleware knows no person's language, and it copies every body.)
 */
export function inLocale<T>(locale: Locale, origin: string, work: () => T): T {
	overwriteServerAsyncLocalStorage(storage);
	return storage.run({ locale, origin, messageCalls: new Set() }, work);
}
