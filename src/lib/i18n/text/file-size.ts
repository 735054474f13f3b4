import { type Locale, formatNumber } from './format.ts';

/** 340 → '1 kB', 1234567 → '1,2 MB': thousands, as limits are told; never less than one of its unit. */
export function formatFileSize(bytes: number, locale: Locale): string {
	const megabytes = bytes >= 999_500;
	const value = bytes / (megabytes ? 1_000_000 : 1_000);
	const rounded = megabytes ? Math.round(value * 10) / 10 : Math.max(1, Math.round(value));
	return `${formatNumber(rounded, locale)} ${megabytes ? 'MB' : 'kB'}`;
}
