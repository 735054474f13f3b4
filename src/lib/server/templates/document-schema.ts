import * as v from 'valibot';
import { deadlineBaseEvents } from '#lib/domain/document/content-parts.ts';
import { isoDate } from '#lib/domain/document/content.ts';
import { documentKinds, fields } from '#lib/domain/document/kinds.ts';
import { duration, era, line, prose, words } from './schema.ts';

/**
 * The form of templates/documents/*.yaml. It says the same as the content schema of the domain, and
 * besides: from when until when, or in which organisation, a row holds; actors by the id of their
 * position; laws by number only, for the register of legal documents knows the rest.
 */

const rowId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));
const row = <const E extends v.ObjectEntries>(entries: E) =>
	v.strictObject({ id: v.optional(rowId), ...entries, ...era });
const sourced = { source: words, checked_on: v.optional(isoDate) };

/** A text, or the same text as it reads in each era. */
const eraText = v.union(
	[
		v.pipe(
			prose,
			v.transform((text) => [{ text }])
		),
		v.array(v.strictObject({ text: prose, ...era }))
	],
	'expected a text, or a list of texts with from, until or organisation'
);
const optionalText = v.optional(eraText, '');

const legalRow = row({ legal: words, articles: v.optional(line, '') });
const reference = v.union(
	[
		v.pipe(
			words,
			v.transform((text) => ({ text }))
		),
		row({ text: words }),
		legalRow
	],
	'expected a text or { legal: number }'
);
const definition = row({ term: words, meaning: words });
const form = row({ code: words, name: words });
const record = row({
	name: words,
	keeper: words,
	retention_years: v.nullable(v.number()),
	basis: words,
	medium: v.picklist(['paper', 'electronic', 'both']),
	...sourced
});
const step = v.pipe(
	row({
		kind: v.optional(v.picklist(['start', 'action', 'check', 'end']), 'action'),
		title: words,
		actors: v.optional(v.array(v.string()), []),
		outside: v.optional(line, ''),
		time: v.optional(duration),
		output: v.optional(line, ''),
		note: v.optional(line, '')
	}),
	v.check((s) => (s.actors.length === 0) === (s.outside !== ''), 'needs actors, or who is outside')
);

const dossierItem = row({
	name: words,
	originals: v.optional(v.number(), 0),
	copies: v.optional(v.number(), 0),
	handling: v.optional(v.picklist(['submit', 'present']), 'submit'),
	form: v.optional(line, ''),
	condition: v.optional(line, '')
});
const deadline = row({
	/** A length of time, or `trong ngày`: due on the day of receipt, eight working hours. */
	limit: v.union([
		v.pipe(
			v.literal('trong ngày'),
			v.transform(() => ({ amount: 8, unit: 'hour' as const, sameDay: true }))
		),
		v.pipe(
			duration,
			v.transform((limit) => ({ ...limit, sameDay: false }))
		)
	]),
	condition: v.optional(line, ''),
	base: v.optional(v.picklist(deadlineBaseEvents), 'complete_dossier'),
	cut_off: v.optional(v.string(), ''),
	note: v.optional(line, ''),
	...sourced
});
const fee = row({
	name: words,
	amount: v.nullable(v.number()),
	per: v.optional(v.picklist(['case', 'page', 'copy', 'contract']), 'case'),
	tiers: v.optional(v.array(v.strictObject({ from: v.number(), amount: v.number() })), []),
	cap: v.optional(v.nullable(v.number()), null),
	condition: v.optional(line, ''),
	province: v.optional(line, ''),
	...sourced
});
const service = v.strictObject({
	national_code: eraText,
	/** Where the code was read. */
	code_source: words,
	applicants: eraText,
	conditions: optionalText,
	channels: v.array(v.picklist(['in_person', 'post', 'online'])),
	online_level: v.picklist(['information', 'partial', 'full', 'none']),
	legal_bases: v.array(row({ number: words, articles: v.optional(line, '') })),
	/** Where components and number of sets were read. */
	dossier_source: words,
	dossier: v.array(dossierItem),
	sets: v.number(),
	deadlines: v.array(deadline),
	place: optionalText,
	fees: v.array(fee),
	result: eraText
});

const lists = {
	references: v.optional(v.array(reference), []),
	definitions: v.optional(v.array(definition), []),
	forms: v.optional(v.array(form), []),
	records: v.optional(v.array(record), [])
};
/** templates/shared/*.yaml: rows that many documents have in common, and the place of submission. */
export const sharedSchema = v.strictObject({ checked_on: isoDate, place: eraText, ...lists });

export const documentSchema = v.strictObject({
	code: v.pipe(words, v.maxLength(60)),
	kind: v.picklist(documentKinds),
	field: v.picklist(fields),
	title: words,
	title_en: words,
	clauses: v.array(v.string()),
	/** Id of the position that keeps the document right. */
	owner_position: v.string(),
	review_months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
	/** Ids of positions: who drafts, reviews, approves (domain §3.3). */
	sign_off: v.strictObject({
		draft: v.string(),
		review: v.array(v.string()),
		approve: v.string()
	}),
	/** Every legal fact below was last checked on this day, unless its row says otherwise. */
	checked_on: isoDate,
	/** Names of files in templates/shared whose rows come first. */
	include: v.optional(v.array(v.string()), []),
	purpose: eraText,
	scope: eraText,
	body: optionalText,
	service: v.optional(v.nullable(service), null),
	steps: v.optional(v.array(step), []),
	/** Only for the reader of the file: which parts are constructed, what is to be checked. */
	editor_note: v.optional(line, ''),
	...lists
});
export type DocumentFile = v.InferOutput<typeof documentSchema>;
export type SharedFile = v.InferOutput<typeof sharedSchema>;
