import * as v from 'valibot';
import { parseDate } from '#lib/i18n/text/format.ts';
import { toNfc } from '#lib/i18n/text/normalise.ts';
import { parseNumber } from '#lib/i18n/text/parse-number.ts';

/** A form is text; its schema says what each text stands for. Only what schemas of forms use is known. */
type Step = { type: string; pipe?: Step[] };
type Schema = v.GenericSchema & {
	wrapped?: Schema;
	entries?: Record<string, Schema>;
	item?: Schema;
	options?: unknown[];
	pipe?: Step[];
};

export type Reading = {
	value: unknown;
	/** Names of fields that hold a day. */
	dates: Set<string>;
	/** Of each list of rows, the row numbers its fields carry in the form, in order. */
	rows: Map<string, string[]>;
};

/**
 * - a day (`v.isoDate()` in its pipe): as people write it, 'd/m/yyyy' → ISO
 * - a number: with decimal comma or point by the language of the request
 * - a truth: a ticked box
 * - a list of texts: all fields of that name; a list of objects: fields `name.<row>.<member>`
 * - nullable or optional: null or nothing where the field is empty, unless an empty text is allowed;
 *   what the form does not hold stays left out
 * Text is trimmed (passwords are not) and composed. What cannot be read stays as typed, for the
 * schema to refuse it.
 */
export function readFields(form: FormData, schema: v.GenericSchema): Reading {
	const reading: Reading = { value: undefined, dates: new Set(), rows: new Map() };
	reading.value = read(schema as Schema, '', form, reading);
	return reading;
}

const join = (name: string, member: string): string => (name === '' ? member : `${name}.${member}`);

function read(schema: Schema, name: string, form: FormData, reading: Reading): unknown {
	if (schema.wrapped) {
		const nothing = schema.type === 'nullable' ? null : undefined;
		if (!isInForm(name, form)) return nothing;
		const inner = read(schema.wrapped, name, form, reading);
		if (inner !== '') return inner;
		return nothing !== null && v.safeParse(schema.wrapped, '').success ? '' : nothing;
	}
	if (schema.entries)
		return Object.fromEntries(
			Object.entries(schema.entries).map(([key, member]) => [
				key,
				read(member, join(name, key), form, reading)
			])
		);
	if (schema.type === 'array' && schema.item)
		return schema.item.entries
			? readRows(schema.item, name, form, reading)
			: form
					.getAll(name)
					.map((field) => scalar(schema.item as Schema, name, field, reading))
					.filter((value) => value !== '');
	if (schema.type === 'boolean') return !['', 'false', null].includes(form.get(name) as string);
	return scalar(schema, name, form.get(name), reading);
}

const isInForm = (name: string, form: FormData): boolean =>
	name === '' || form.has(name) || [...form.keys()].some((key) => key.startsWith(`${name}.`));

function readRows(item: Schema, name: string, form: FormData, reading: Reading): unknown[] {
	const numbers = [...form.keys()]
		.filter((key) => key.startsWith(`${name}.`))
		.map((key) => key.slice(name.length + 1).split('.')[0] ?? '')
		.filter((part) => /^\d{1,4}$/.test(part));
	const own = [...new Set(numbers)].sort((a, b) => Number(a) - Number(b));
	reading.rows.set(name, own);
	return own.map((row) => read(item, join(name, row), form, reading));
}

/** A pipe may begin with another pipe. */
const isDay = ({ type, pipe }: Step): boolean =>
	type === 'iso_date' || (pipe?.some((step) => step.pipe !== pipe && isDay(step)) ?? false);

function scalar(
	schema: Schema,
	name: string,
	field: FormDataEntryValue | null,
	reading: Reading
): unknown {
	if (field === null) return undefined;
	if (typeof field !== 'string') return field.size > 0 || field.name ? field : undefined;
	const text = /password/i.test(name) ? toNfc(field) : toNfc(field).trim();
	if (isDay(schema)) {
		reading.dates.add(name);
		return parseDate(text) ?? text;
	}
	const wantsNumber =
		schema.type === 'number' || schema.options?.some((option) => typeof option === 'number');
	return wantsNumber ? (parseNumber(text) ?? text) : text;
}
