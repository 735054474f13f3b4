import { daysBetween } from '#lib/domain/calendar/dates.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { currentLocale } from './locale.ts';
import type { Locale } from './text/format.ts';

/** 'quá hạn 3 ngày', 'hạn hôm nay', 'còn 5 ngày': calendar days, from ISO days. */
export function dueWords(dueOn: string, today: string, locale: Locale = currentLocale()): string {
	const left = daysBetween(today, dueOn);
	if (left === 0) return m.common_due_today({}, { locale });
	return left > 0
		? m.common_due_in({ count: left }, { locale })
		: m.common_overdue({ count: -left }, { locale });
}
