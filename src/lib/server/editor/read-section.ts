import * as v from 'valibot';
import {
	type Content,
	type Service,
	contentSchema,
	emptyService
} from '#lib/domain/document/content.ts';
import type { EditorPart } from '#lib/domain/document/editor-parts.ts';
import { rowsTyped } from '#lib/domain/document/row-commands.ts';
import { type RowPart, isRowPart } from '#lib/domain/document/row-fields.ts';
import { type TypedRow, fieldNameOf, isEmptyRow, rowValue } from '#lib/domain/document/row-form.ts';
import { fieldErrorsOf } from '#lib/domain/field-errors.ts';
import type { FieldError } from '#lib/domain/refusal.ts';
import { richTextSchema } from '#lib/domain/rich-text-schema.ts';
import { type RichText, plainFromRichText, richTextFromPlain } from '#lib/domain/rich-text.ts';
import { tidyRichText } from '#lib/domain/rich-text-tidy.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { textCodec } from '#lib/i18n/text/codec.ts';
import { toNfcDeep } from '#lib/i18n/text/normalise-deep.ts';
import { readFields } from '../form-reading.ts';
import { optionalWords } from '../input-fields.ts';
import { clauses, title } from '../usecases/create-document.ts';
import type { SaveDraftInput } from '../usecases/save-draft.ts';

/** What a section of the editor wants to be saved; `rows` as they were sent, to be shown again. */
export type SectionReading = {
	changes: Omit<SaveDraftInput, 'wardId' | 'code' | 'version'>;
	errors: FieldError[];
};

/** The part of the content, or of its service, in which the rows of a section stand. */
const serviceLists = {
	legal_bases: 'legalBases',
	dossier: 'dossier',
	deadlines: 'deadlines',
	fees: 'fees'
} as const;
type ServiceList = keyof typeof serviceLists;
const isServiceList = (part: string): part is ServiceList => Object.hasOwn(serviceLists, part);

/** All that the section shows must be sent: an emptied title is a fault, not a title left alone. */
const general = v.object({
	title,
	clauses,
	reason: optionalWords(),
	changedParts: optionalWords(),
	otherDocuments: optionalWords()
});
const serviceEntries = v.unwrap(contentSchema.entries.service).entries;
const publicFacts = v.object({
	nationalCode: serviceEntries.nationalCode,
	applicants: serviceEntries.applicants,
	conditions: serviceEntries.conditions,
	channels: serviceEntries.channels,
	onlineLevel: serviceEntries.onlineLevel,
	sets: serviceEntries.sets,
	place: serviceEntries.place,
	result: serviceEntries.result
});

/**
 * Reads the form of one section over the content it will be saved into; only that section changes.
 * @param newId for rows that bring no id of their own.
 */
export function readSection(
	part: EditorPart,
	form: FormData,
	content: Content,
	newId: () => string
): SectionReading {
	if (part === 'general') return read(general, form, (changes) => changes);
	if (part === 'purpose' || part === 'scope' || part === 'body')
		return readProse(part, form, content);
	const service = content.service ?? emptyService();
	if (part === 'service')
		return read(publicFacts, form, (facts) => ({ content: { service: { ...service, ...facts } } }));
	if (!isRowPart(part) || part === 'distribution') return { changes: {}, errors: [] };
	const rows = savedRows(part, rowsTyped(part, form), newId);
	const codec = textCodec(currentLocale());
	const values = rows.map(({ row }) => rowValue(part, row, codec));
	const { schema, changes } = isServiceList(part)
		? inService(part, service, values)
		: inContent(part, values);
	const result = v.safeParse(schema, toNfcDeep(values));
	const errors = result.success
		? []
		: fieldErrorsOf(result.issues).map(({ field, code }) => {
				const [row = '', ...path] = field.split('.');
				const number = rows[Number(row)]?.number ?? 0;
				return { field: fieldNameOf(part, [number, ...path].join('.')), code };
			});
	return { changes, errors: oneEach(errors) };
}

type ContentList = 'references' | 'definitions' | 'steps' | 'forms' | 'records';
const inContent = (part: ContentList, rows: unknown[]) => ({
	schema: contentSchema.entries[part] as v.GenericSchema,
	changes: { content: { [part]: rows } as Partial<Content> }
});
const inService = (part: ServiceList, service: Service, rows: unknown[]) => ({
	schema: serviceEntries[serviceLists[part]] as v.GenericSchema,
	changes: { content: { service: { ...service, [serviceLists[part]]: rows } as Service } }
});

/** Rows in which nobody wrote are left out; each keeps the number it has on the page. */
function savedRows(part: RowPart, rows: TypedRow[], newId: () => string) {
	return rows
		.map((row, number) => ({ number, row: { ...row, id: row.id || newId() } }))
		.filter(({ row }) => !isEmptyRow(part, row));
}

/** With the editor its JSON; else the text of the field, unless it still says what the part says. */
function readProse(
	part: 'purpose' | 'scope' | 'body',
	form: FormData,
	content: Content
): SectionReading {
	const json = form.get('json');
	const written =
		typeof json === 'string' && json !== ''
			? tidyRichText(parsed(json))
			: fromPlain(String(form.get('text') ?? '').replaceAll('\r\n', '\n'), content[part]);
	const result = v.safeParse(richTextSchema, toNfcDeep(written));
	if (result.success) return { changes: { content: { [part]: result.output } }, errors: [] };
	const isOld = fieldErrorsOf(result.issues).some(({ code }) => code === 'old-encoding');
	return { changes: {}, errors: [{ field: 'text', code: isOld ? 'old-encoding' : 'bad-format' }] };
}

const fromPlain = (text: string, before: RichText): RichText =>
	text.trim() === plainFromRichText(before).trim() ? before : richTextFromPlain(text);

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}

function read<const S extends v.GenericSchema>(
	schema: S,
	form: FormData,
	changes: (value: v.InferOutput<S>) => SectionReading['changes']
): SectionReading {
	const result = v.safeParse(schema, readFields(form, schema).value);
	if (result.success) return { changes: changes(result.output), errors: [] };
	return { changes: {}, errors: oneEach(fieldErrorsOf(result.issues)) };
}

const oneEach = (errors: FieldError[]): FieldError[] =>
	errors.filter((error, i) => errors.findIndex(({ field }) => field === error.field) === i);
