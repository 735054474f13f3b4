import type { Step } from './content.ts';
import { timeUnits } from './content-parts.ts';
import { type RowField, type RowPart, fieldsOf } from './row-fields.ts';

/** By path, and `id`. A ticked flag is 'yes'. */
export type TypedRow = Record<string, string>;

/** How numbers and days are typed in the language of the page. */
export type TextCodec = {
	number: (text: string) => number | null;
	day: (text: string) => string | null;
	numberText: (value: number) => string;
	dayText: (day: string) => string;
};

export const emptyRow = (part: RowPart, id: string): TypedRow => ({
	id,
	...Object.fromEntries(fieldsOf(part).map(({ path, start = '' }) => [path, start]))
});

/** Whether nobody wrote anything into a row: saving leaves it out. */
export const isEmptyRow = (part: RowPart, row: TypedRow): boolean =>
	fieldsOf(part).every(
		({ path, start, kind }) =>
			start !== undefined || kind === 'flag' || (row[path] ?? '').trim() === ''
	);

/** A row of the content as it stands in its fields. */
export function typedRow(part: RowPart, row: object, codec: TextCodec): TypedRow {
	const typed: TypedRow = { id: String(at(row, 'id') ?? '') };
	for (const { path, kind, start } of fieldsOf(part)) {
		const value = at(row, path);
		typed[path] =
			value === null || value === undefined ? (start ?? '') : textOf(value, kind, codec);
	}
	return typed;
}

type Tier = { from: number; amount: number };
function textOf(value: unknown, kind: RowField['kind'], codec: TextCodec): string {
	if (kind === 'flag') return value === true ? 'yes' : '';
	if (kind === 'day') return codec.dayText(String(value));
	if (kind === 'tiers')
		return (value as Tier[])
			.map(({ from, amount }) => `${from}: ${codec.numberText(amount)}`)
			.join('\n');
	if (Array.isArray(value)) return value.join('; ');
	return typeof value === 'number' ? codec.numberText(value) : String(value);
}

/** What was typed as a row of the content; what cannot be read stays as typed, for the schema to refuse. */
export function rowValue(
	part: RowPart,
	typed: TypedRow,
	codec: TextCodec
): Record<string, unknown> {
	const row: Record<string, unknown> = { id: typed.id };
	for (const { path, kind } of fieldsOf(part))
		put(row, path, valueOf((typed[path] ?? '').trim(), kind, codec));
	// A step without an amount has no time; its unit alone says nothing.
	if (part === 'steps' && at(row, 'time.amount') === null) row.time = null;
	return row;
}

function valueOf(text: string, kind: RowField['kind'], codec: TextCodec): unknown {
	switch (kind) {
		case 'flag':
			return text !== '';
		case 'day':
			return codec.day(text) ?? text;
		case 'count':
			return text === '' ? 0 : (codec.number(text) ?? text);
		case 'number':
			return text === '' ? null : (codec.number(text) ?? text);
		case 'list':
			return pieces(text, ';');
		case 'tiers':
			return pieces(text, '\n').map((tier) => {
				const [from = '', amount = ''] = tier.split(':');
				return { from: codec.number(from.trim()), amount: codec.number(amount.trim()) };
			});
		default:
			return text;
	}
}

const pieces = (text: string, by: string): string[] =>
	text
		.split(by)
		.map((piece) => piece.trim())
		.filter(Boolean);

/** The field of the form in which a fault of the content stands: `0.tiers.1.from` → `rows.0.tiers`. */
export function fieldNameOf(part: RowPart, path: string): string {
	const [row = '', ...rest] = path.split('.');
	const inner = rest.join('.');
	const own = fieldsOf(part).find((f) => inner === f.path || inner.startsWith(`${f.path}.`));
	// A whole duration that is wrong is wrong in its amount.
	const group = fieldsOf(part).find((f) => f.path.startsWith(`${inner}.`));
	return `rows.${row}.${own?.path ?? group?.path ?? inner}`;
}

function at(row: object, path: string): unknown {
	let value: unknown = row;
	for (const key of path.split('.')) value = (value as Record<string, unknown> | null)?.[key];
	return value;
}

function put(row: Record<string, unknown>, path: string, value: unknown): void {
	const [first = '', second] = path.split('.');
	if (second === undefined) row[first] = value;
	else row[first] = { ...(row[first] as object | undefined), [second]: value };
}

/** Steps as they are being typed, for their sum: what cannot be read yet takes no time. */
export const stepsTyped = (rows: readonly TypedRow[], codec: TextCodec): Step[] =>
	rows.map((row) => {
		const amount = codec.number((row['time.amount'] ?? '').trim());
		const unit = timeUnits.find((known) => known === row['time.unit']) ?? 'hour';
		return {
			id: row.id ?? '',
			kind: 'action',
			title: row.title ?? '',
			actors: [],
			outside: '',
			time: amount === null ? null : { amount, unit },
			output: '',
			note: ''
		};
	});
