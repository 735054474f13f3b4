import { type RowPart, fieldsOf } from './row-fields.ts';
import { type TypedRow, emptyRow } from './row-form.ts';

/** The typed rows of a sent form, in the order of their numbers; gaps do not matter. */
export function rowsTyped(part: RowPart, fields: Iterable<[string, unknown]>): TypedRow[] {
	const rows = new Map<number, TypedRow>();
	const paths = new Set(['id', ...fieldsOf(part).map(({ path }) => path)]);
	for (const [name, value] of fields) {
		const [, number, path] = /^rows\.(\d{1,4})\.(.+)$/.exec(name) ?? [];
		if (number === undefined || path === undefined || !paths.has(path)) continue;
		const row = rows.get(Number(number)) ?? {};
		row[path] = String(value);
		rows.set(Number(number), row);
	}
	return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** What the buttons of a list say: add at the end, or take out or move the row of a number. */
export type RowCommand = { act: 'add' } | { act: 'remove' | 'up' | 'down'; row: number };

export function rowCommand(text: string): RowCommand | null {
	if (text === 'add') return { act: 'add' };
	const [, act, row] = /^(remove|up|down):(\d{1,4})$/.exec(text) ?? [];
	return act === 'remove' || act === 'up' || act === 'down' ? { act, row: Number(row) } : null;
}

/** @param id of the row that is added, never used before. */
export function afterCommand(
	part: RowPart,
	rows: readonly TypedRow[],
	command: RowCommand,
	id: string
): TypedRow[] {
	if (command.act === 'add') return [...rows, emptyRow(part, id)];
	const { act, row } = command;
	if (act === 'remove') return rows.filter((_, i) => i !== row);
	return swapped(rows, row, act === 'up' ? row - 1 : row + 1);
}

function swapped(rows: readonly TypedRow[], a: number, b: number): TypedRow[] {
	const [one, other] = [rows[a], rows[b]];
	return one && other ? rows.with(a, other).with(b, one) : [...rows];
}
