import type { RowPart } from '#lib/domain/document/row-fields.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import {
	baseEventLabel,
	feePerLabel,
	handlingLabel,
	mediumLabel,
	stepKindLabel
} from './content-labels.ts';
import { type Message, currentLocale, wordsFor } from './locale.ts';
import type { TimeUnit } from '#lib/domain/document/content-parts.ts';

/** Names of the fields in the rows of the editor. */
const common: Record<string, Message> = {
	text: m.editor_reference,
	term: m.paper_term,
	meaning: m.paper_meaning,
	number: m.content_field_number,
	title: m.content_field_title,
	articles: m.content_field_articles,
	name: m.content_field_name,
	originals: m.paper_originals,
	copies: m.paper_duplicates,
	handling: m.content_field_handling,
	form: m.content_field_form,
	condition: m.content_field_condition,
	'limit.amount': m.label_part_deadline,
	'limit.unit': m.editor_time_unit,
	sameDay: m.content_field_same_day,
	base: m.content_field_base,
	cutOff: m.content_field_cut_off,
	note: m.paper_note,
	source: m.content_field_source,
	checkedOn: m.content_field_checked_on,
	amount: m.editor_fee_amount,
	per: m.content_field_per,
	tiers: m.content_field_tiers,
	cap: m.content_field_cap,
	province: m.content_field_province,
	kind: m.content_field_kind,
	actors: m.paper_responsible,
	outside: m.content_field_outside,
	'time.amount': m.paper_time,
	'time.unit': m.editor_time_unit,
	output: m.paper_step_output,
	code: m.paper_code,
	keeper: m.paper_keeper,
	retentionYears: m.editor_retention_years,
	basis: m.content_field_basis,
	medium: m.paper_medium,
	to: m.editor_recipient,
	recipient: m.editor_recipient_outside,
	copyNumber: m.editor_copy_number
};
const special: Partial<Record<RowPart, Record<string, Message>>> = {
	steps: { title: m.editor_step_title },
	fees: { name: m.paper_fee_name },
	dossier: { name: m.paper_paper_name },
	distribution: { copies: m.editor_copies }
};
const helps: Record<string, Message> = {
	'steps.actors': m.editor_actors_help,
	'deadlines.condition': m.editor_deadline_condition_help,
	'deadlines.cutOff': m.editor_cut_off_help,
	'fees.amount': m.editor_fee_amount_help,
	'fees.tiers': m.editor_tiers_help,
	'records.retentionYears': m.editor_retention_help,
	'distribution.recipient': m.editor_recipient_outside_help
};

const say = (message: Message | undefined): string =>
	message ? message({}, { locale: currentLocale() }) : '';

export const rowFieldLabel = (part: RowPart, path: string): string =>
	say(special[part]?.[path] ?? common[path]);
export const rowFieldHelp = (part: RowPart, path: string): string => say(helps[`${part}.${path}`]);

const unitLabel = wordsFor<TimeUnit>({
	hour: m.editor_unit_hour,
	working_day: m.editor_unit_working_day,
	calendar_day: m.editor_unit_calendar_day
});

/** The words of a choice in a row, by the last word of its path. */
export function rowChoiceLabel(path: string, code: string): string {
	const labels: Record<string, (code: never) => string> = {
		kind: stepKindLabel,
		unit: unitLabel,
		base: baseEventLabel,
		per: feePerLabel,
		handling: handlingLabel,
		medium: mediumLabel
	};
	return labels[path.split('.').at(-1) ?? '']?.(code as never) ?? code;
}
