import type { Duration } from '#lib/domain/document/content.ts';
import type { DocumentKind } from '#lib/domain/document/kinds.ts';
import { m } from './paraglide/messages.js';
import type { Locale } from './paraglide/runtime.js';
import { formatNumber } from './text/format.ts';

/** What the cover and the header call the document. */
export function kindWord(kind: DocumentKind, locale: Locale): string {
	switch (kind) {
		case 'system_procedure':
		case 'internal_procedure':
		case 'administrative_procedure':
			return m.paper_kind_procedure({}, { locale });
		case 'annex':
			return m.paper_kind_annex({}, { locale });
		case 'policy':
		case 'objectives':
		case 'model':
			return m.paper_kind_document({}, { locale });
	}
}

/** “0,5 giờ”, “02 ngày làm việc”: whole numbers below ten take a zero, as in the office's papers. */
export function durationText({ amount, unit }: Duration, locale: Locale): string {
	const count = counted(amount, locale);
	switch (unit) {
		case 'hour':
			return m.paper_hours({ count }, { locale });
		case 'working_day':
			return m.paper_working_days({ count }, { locale });
		case 'calendar_day':
			return m.paper_calendar_days({ count }, { locale });
	}
}

export const counted = (amount: number, locale: Locale): string =>
	locale === 'vi' && Number.isInteger(amount) && amount > 0 && amount < 10
		? `0${amount}`
		: formatNumber(amount, locale);
