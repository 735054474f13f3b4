import { currentLocale } from '#lib/i18n/locale.ts';

/** '1.234,5' in Vietnamese and '1,234.5' in English; a lone sign that groups nothing is decimal. */
export function parseNumber(text: string, locale = currentLocale()): number | null {
	const [group, decimal] = locale === 'vi' ? ['.', ','] : [',', '.'];
	const grouped = new RegExp(`^-?\\d{1,3}(?:\\${group}\\d{3})+(?:\\${decimal}\\d+)?$`);
	const plain = grouped.test(text)
		? text.replaceAll(group, '').replace(decimal, '.')
		: text.replace(',', '.');
	return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(plain) ? Number(plain) : null;
}
