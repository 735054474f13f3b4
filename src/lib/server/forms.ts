import { type ActionFailure, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { fieldErrorsOf } from '#lib/domain/field-errors.ts';
import { type FieldError, type Refusal, isRefusal } from '#lib/domain/refusal.ts';
import { type SaidRefusal, saidRefusal } from '#lib/i18n/refusals.ts';
import { toNfc } from '#lib/i18n/text/normalise.ts';
import { type Reading, readFields } from './form-reading.ts';
import { formMegabytes, readForm } from './http/form-body.ts';

/** What was typed, to be shown again; several values of one name stand on lines of their own. */
export type TypedValues = Record<string, string>;

export type Parsed<T> =
	{ ok: true; value: T } | { ok: false; errors: FieldError[]; values: TypedValues };

/** What a failed action gives its page; <Form> shows it. */
export type FormFailure = { errors: FieldError[]; values: TypedValues; refusal?: SaidRefusal };

/**
 * A form's fields as its schema wants them: see form-reading.ts for how text becomes a date, a number,
 * a list. Names of rows are paths: `steps.0.title`.
 * @param given what the server knows by itself (ward, code, …); the form cannot override it.
 */
export async function parseForm<const S extends v.GenericSchema>(
	source: Request | FormData,
	schema: S,
	given: Partial<v.InferInput<S>> = {}
): Promise<Parsed<v.InferOutput<S>>> {
	const form = source instanceof Request ? await readForm(source) : source;
	return parseFields(form, schema, given);
}

function parseFields<const S extends v.GenericSchema>(
	form: FormData,
	schema: S,
	given: Partial<v.InferInput<S>>
): Parsed<v.InferOutput<S>> {
	const { value, dates, rows } = readFields(form, schema);
	const result = v.safeParse(schema, { ...(value as object), ...given });
	if (result.success) return { ok: true, value: result.output };
	const errors = fieldErrorsOf(result.issues).map(({ field, code }): FieldError => {
		const name = nameInForm(field, rows);
		return { field: name, code: dates.has(name) && code === 'bad-format' ? 'not-a-date' : code };
	});
	return { ok: false, errors: oneEach(errors), values: typedValues(form) };
}

/**
 * A whole action: parse, do the work, and turn a refusal into a page that loses nothing that was typed.
 * The work may redirect; whatever else it throws is a bug and goes on.
 * @param megabytes what the whole form may hold; a form with a file in it says `formMegabytes.upload`.
 */
export async function actOnForm<const S extends v.GenericSchema, T>(
	request: Request,
	schema: S,
	given: Partial<v.InferInput<S>>,
	work: (value: v.InferOutput<S>) => Promise<T>,
	megabytes: number = formMegabytes.usual
): Promise<T | ActionFailure<FormFailure>> {
	const form = await readForm(request, megabytes).catch(failTooLarge);
	if (!(form instanceof FormData)) return form;
	const parsed = parseFields(form, schema, given);
	if (!parsed.ok) return fail(422, { errors: parsed.errors, values: parsed.values });
	try {
		return await work(parsed.value);
	} catch (error) {
		if (!isRefusal(error)) throw error;
		const values = typedValues(form);
		if (isRefusal(error, 'invalid-input'))
			return fail(error.status, { errors: oneEach(error.facts.fields), values });
		return failWith(error, values);
	}
}

const failWith = (error: Refusal, values: TypedValues): ActionFailure<FormFailure> =>
	fail(error.status, { errors: [], values, refusal: saidRefusal(error) });

/** Said in the form, where a browser with scripts still has what was typed. */
function failTooLarge(error: unknown): ActionFailure<FormFailure> {
	if (isRefusal(error, 'request-too-large')) return failWith(error, {});
	throw error;
}

/** The first fault of a field is enough to mend it. */
const oneEach = (errors: FieldError[]): FieldError[] =>
	errors.filter((error, i) => errors.findIndex(({ field }) => field === error.field) === i);

/** Rows are counted from 0 in the value, but a form whose middle row was taken out has gaps. */
function nameInForm(path: string, rows: Reading['rows']): string {
	let name = '';
	for (const part of path.split('.')) {
		const own = rows.get(name)?.[Number(part)] ?? part;
		name = name === '' ? own : `${name}.${own}`;
	}
	return name;
}

/** Never sent back: what would then stand readable in the page. */
export const isSecretField = (name: string): boolean => /password|token|secret/i.test(name);

/** All that was typed, as a failed form gives it back. */
export function typedValues(form: FormData): TypedValues {
	const values: TypedValues = {};
	for (const [name, value] of form) {
		if (typeof value !== 'string' || isSecretField(name)) continue;
		const before = values[name];
		values[name] = before === undefined ? toNfc(value) : `${before}\n${toNfc(value)}`;
	}
	return values;
}
