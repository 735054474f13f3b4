import type { RowChange } from '#lib/domain/document/compare.ts';
import type { CommentPart } from '#lib/domain/document/content-parts.ts';
import type {
	Content,
	Deadline,
	Duration,
	Fee,
	Service,
	Step
} from '#lib/domain/document/content.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { durationText } from './paper-words.ts';
import { type Message, currentLocale, wordsFor } from './locale.ts';
import type { Locale } from './text/format.ts';

/** The words of what a procedure's content is made of; `xLabel(code, locale?)`. */
export const baseEventLabel = wordsFor<Deadline['base']>({
	complete_dossier: m.paper_from_complete_dossier,
	application: m.paper_from_application,
	acceptance: m.paper_from_acceptance
});

export const handlingLabel = wordsFor<Service['dossier'][number]['handling']>({
	submit: m.label_handling_submit,
	present: m.label_handling_present
});

export const channelLabel = wordsFor<Service['channels'][number]>({
	in_person: m.paper_channel_in_person,
	post: m.paper_channel_post,
	online: m.paper_channel_online
});

export const onlineLevelLabel = wordsFor<Service['onlineLevel']>({
	none: m.label_online_none,
	information: m.label_online_information,
	partial: m.label_online_partial,
	full: m.label_online_full
});

export const feePerLabel = wordsFor<Fee['per']>({
	case: m.paper_per_case,
	page: m.paper_per_page,
	copy: m.paper_per_copy,
	contract: m.paper_per_contract
});

export const stepKindLabel = wordsFor<Step['kind']>({
	start: m.label_step_kind_start,
	action: m.label_step_kind_action,
	check: m.label_step_kind_check,
	end: m.label_step_kind_end
});

/** Of records and of distributed copies. */
export const mediumLabel = wordsFor<Content['records'][number]['medium']>({
	paper: m.label_medium_paper,
	electronic: m.label_medium_electronic,
	both: m.label_medium_both
});

export const changeLabel = wordsFor<RowChange['kind']>({
	added: m.label_change_added,
	removed: m.label_change_removed,
	changed: m.label_change_changed,
	moved: m.label_change_moved
});

/** Parts of the content, and what a draft may lack besides (`missingParts` in gates.ts). */
export type PartName =
	| CommentPart
	| 'reason'
	| 'clauses'
	| 'legal_bases'
	| 'dossier'
	| 'deadline'
	| 'fees'
	| 'place'
	| 'result';
const partWords: Record<PartName, Message> = {
	whole: m.label_part_whole,
	title: m.label_part_title,
	purpose: m.label_part_purpose,
	scope: m.label_part_scope,
	references: m.label_part_references,
	definitions: m.label_part_definitions,
	body: m.label_part_body,
	service: m.label_part_service,
	steps: m.label_part_steps,
	forms: m.label_part_forms,
	records: m.label_part_records,
	reason: m.label_part_reason,
	clauses: m.label_part_clauses,
	legal_bases: m.label_part_legal_bases,
	dossier: m.label_part_dossier,
	deadline: m.label_part_deadline,
	fees: m.label_part_fees,
	place: m.label_part_place,
	result: m.label_part_result
};
export const partLabel = wordsFor(partWords);
export const isPart = (name: string): name is PartName => Object.hasOwn(partWords, name);

/** '03 ngày làm việc', '0,5 giờ': the same words as on paper. */
export const durationLabel = (duration: Duration, locale: Locale = currentLocale()): string =>
	durationText(duration, locale);
