import type { PartChange } from '#lib/domain/document/compare.ts';
import { deadlineBaseEvents } from '#lib/domain/document/content-parts.ts';
import { redlineValue } from '#lib/domain/document/content-rows.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import * as labels from './content-labels.ts';
import { type Message, currentLocale } from './locale.ts';
import { isOneOf } from './sentences.ts';
import { type Locale, formatDate, formatMoney } from './text/format.ts';

/** Names of the fields a change can stand in, by the last word of its path. */
const fields: Record<string, Message> = {
	term: m.paper_term,
	meaning: m.paper_meaning,
	nationalCode: m.paper_national_code,
	applicants: m.paper_applicants,
	conditions: m.paper_conditions,
	channels: m.paper_channels,
	onlineLevel: m.paper_online_level,
	sets: m.paper_sets,
	place: m.paper_place,
	result: m.paper_result,
	number: m.content_field_number,
	title: m.content_field_title,
	articles: m.content_field_articles,
	name: m.content_field_name,
	originals: m.paper_originals,
	copies: m.paper_duplicates,
	handling: m.content_field_handling,
	form: m.content_field_form,
	condition: m.content_field_condition,
	limit: m.paper_processing_time,
	sameDay: m.content_field_same_day,
	base: m.content_field_base,
	cutOff: m.content_field_cut_off,
	note: m.paper_note,
	source: m.content_field_source,
	checkedOn: m.content_field_checked_on,
	amount: m.paper_fee_amount,
	per: m.content_field_per,
	tiers: m.content_field_tiers,
	cap: m.content_field_cap,
	province: m.content_field_province,
	kind: m.content_field_kind,
	actors: m.paper_responsible,
	outside: m.content_field_outside,
	time: m.paper_time,
	output: m.paper_step_output,
	code: m.paper_code,
	keeper: m.paper_keeper,
	retentionYears: m.paper_retention,
	basis: m.content_field_basis,
	medium: m.paper_medium
};
/** Lists inside the service, the first word of a path in it. */
const lists: Record<string, Message> = {
	legalBases: m.paper_legal_bases,
	dossier: m.paper_dossier,
	deadlines: m.paper_processing_time,
	fees: m.paper_fees
};

/** Where a change stands: 'Phí, lệ phí – Mức thu', 'Thời gian'; '' where the part says it all. */
export function fieldWords(
	part: PartChange['part'],
	path: string,
	locale: Locale = currentLocale()
): string {
	const [first = '', ...rest] = path.split('.');
	const last = rest.at(-1) ?? first;
	const list = part === 'service' ? lists[first] : undefined;
	const field = part === 'steps' && last === 'title' ? m.paper_step : fields[last];
	return [list, last === first && list ? undefined : field]
		.flatMap((message) => (message ? [message({}, { locale })] : []))
		.filter((words, i, all) => all.indexOf(words) === i)
		.join(' – ');
}

type CodeWords = (code: string, locale: Locale) => string;
const wordsOf =
	<C extends string>(codes: readonly C[], label: (code: C, locale: Locale) => string): CodeWords =>
	(code, locale) =>
		isOneOf(codes, code) ? label(code, locale) : code;

const codeWords: Record<string, CodeWords> = {
	handling: wordsOf(['submit', 'present'], labels.handlingLabel),
	base: wordsOf(deadlineBaseEvents, labels.baseEventLabel),
	per: wordsOf(['case', 'page', 'copy', 'contract'], labels.feePerLabel),
	channels: wordsOf(['in_person', 'post', 'online'], labels.channelLabel),
	onlineLevel: wordsOf(['none', 'information', 'partial', 'full'], labels.onlineLevelLabel),
	medium: wordsOf(['paper', 'electronic', 'both'], labels.mediumLabel),
	kind: wordsOf(['start', 'action', 'check', 'end'], labels.stepKindLabel),
	retentionYears: wordsOf(['permanent'], (_code, locale) => m.paper_permanent({}, { locale })),
	amount: wordsOf(['set_elsewhere'], (_code, locale) => m.paper_fee_by_authority({}, { locale }))
};

/** One `words` entry of a change as people read it: codes in words, sums and days as they are written. */
export function redlineWords(path: string, text: string, locale: Locale = currentLocale()): string {
	const value = redlineValue(path, text);
	switch (value.kind) {
		case 'text':
			return path.endsWith('.retentionYears')
				? m.paper_years({ count: value.text }, { locale })
				: value.text;
		case 'codes':
			return value.codes.map((code) => codeWords[value.field]?.(code, locale) ?? code).join('; ');
		case 'duration':
			return labels.durationLabel(value, locale);
		case 'money':
			return formatMoney(value.amount, locale);
		case 'date':
			return formatDate(value.date);
		case 'flag':
			return value.value ? m.content_yes({}, { locale }) : m.content_no({}, { locale });
		case 'tiers':
			return value.tiers
				.map(({ from, amount }) =>
					m.content_tier({ from, amount: formatMoney(amount, locale) }, { locale })
				)
				.join('; ');
	}
}
