import { isIsoDate, localDateTime } from '#lib/domain/calendar/dates.ts';

export { localDate } from '#lib/domain/calendar/dates.ts';

export type Locale = 'vi' | 'en';

function partsOf(date: string): [year: string, month: string, day: string] {
	if (!isIsoDate(date)) throw new RangeError(`not a date: ${date}`);
	return date.split('-') as [string, string, string];
}

/** '2019-02-05' → '05/02/2019', in both languages: the interface has one date format. */
export function formatDate(date: string): string {
	const [year, month, day] = partsOf(date);
	return `${day}/${month}/${year}`;
}

/**
 * The long form of documents: 'ngày 05 tháng 02 năm 2019', 'ngày 12 tháng 3 năm 2019'. Days below 10
 * and the months 1 and 2 take a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I); English: '5 February 2019'.
 */
export function formatDateLong(date: string, locale: Locale): string {
	const [year, month, day] = partsOf(date);
	if (locale === 'en')
		return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
			new Date(`${date}T00:00:00Z`)
		);
	return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** Months of a year as a list: '7, 9' in Vietnamese, which numbers them; 'July, September'. */
export const formatMonths = (months: readonly number[], locale: Locale): string =>
	months
		.map((month) =>
			locale === 'vi'
				? `${month}`
				: new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
						Date.UTC(2000, month - 1)
					)
		)
		.join(', ');

/** 'Thứ Sáu', 'Friday'. */
export function formatWeekday(date: string, locale: Locale): string {
	partsOf(date);
	return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
		new Date(`${date}T00:00:00Z`)
	);
}

/**
 * 'HH:MM dd/mm/yyyy' by the clocks of Việt Nam.
 * @param instant a Date, or ISO 8601 with its zone ('Z' or an offset); without one it would be a guess.
 */
export function formatDateTime(instant: Date | string): string {
	if (typeof instant === 'string' && !/T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(instant))
		throw new RangeError(`an instant without its time zone: ${instant}`);
	const { date, time } = localDateTime(new Date(instant));
	return `${time} ${formatDate(date)}`;
}

/** Years a document or deadline of a ward can bear; others are slips of the keyboard. */
const firstYear = 1900;
const lastYear = 2199;

/**
 * What a person typed → ISO date, or null. Day first, always: d/m/yyyy, d/m/yy (69–99 → 19yy), with
 * '/', '-' or '.', one kind within a date; or ISO. '02/25/2019' is refused rather than turned round.
 */
export function parseDate(input: string): string | null {
	const text = input.trim();
	const match =
		/^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(text) ??
		/^(?<day>\d{1,2})([/.-])(?<month>\d{1,2})\2(?<year>\d{4}|\d{2})$/.exec(text);
	const { year = '', month = '', day = '' } = match?.groups ?? {};
	const century = year.length === 4 ? '' : Number(year) >= 69 ? '19' : '20';
	const date = `${century}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	if (!isIsoDate(date)) return null;
	const fullYear = Number(date.slice(0, 4));
	return fullYear >= firstYear && fullYear <= lastYear ? date : null;
}

const numberFormats: Record<Locale, Intl.NumberFormat> = {
	vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3, signDisplay: 'negative' }),
	en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3, signDisplay: 'negative' })
};

/** 1234567.5 → '1.234.567,5', in English '1,234,567.5'; at most three decimals. */
export function formatNumber(value: number, locale: Locale): string {
	if (!Number.isFinite(value)) throw new RangeError(`not a number to print: ${value}`);
	return numberFormats[locale].format(value);
}

/** Whole đồng: 2000 → '2.000 đồng', in English '2,000 VND'. */
export const formatMoney = (dong: number, locale: Locale): string =>
	`${formatNumber(Math.round(dong), locale)} ${locale === 'vi' ? 'đồng' : 'VND'}`;
