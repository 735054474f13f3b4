import { m } from '#lib/i18n/paraglide/messages.js';
import { currentLocale } from './locale.ts';
import type { Locale } from './text/format.ts';

/** '5 năm'; null years are for ever. */
export const retentionLabel = (years: number | null, locale: Locale = currentLocale()): string =>
	years === null ? m.paper_permanent({}, { locale }) : m.paper_years({ count: years }, { locale });
