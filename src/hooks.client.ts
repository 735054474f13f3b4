import { isLocale, overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

/** The browser goes on in the language that the server wrote the page in. */
const { lang } = document.documentElement;
overwriteGetLocale(() => (isLocale(lang) ? lang : 'vi'));
