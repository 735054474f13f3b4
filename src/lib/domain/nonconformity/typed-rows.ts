/** A row of an analysis or a plan as it stands in its fields; `id` is a UUID, a ticked flag is 'yes'. */
export type TypedRow = { id: string } & Record<string, string>;

/** The typed rows of a form that came back (`causes.0.text`), in the order of their numbers. */
export function typedRows(values: Record<string, string>, list: string): TypedRow[] {
	const rows = new Map<number, TypedRow>();
	for (const [name, value] of Object.entries(values)) {
		const [, number, member] = new RegExp(`^${list}\\.(\\d{1,4})\\.(\\w+)$`).exec(name) ?? [];
		if (number === undefined || member === undefined) continue;
		const row = rows.get(Number(number)) ?? { id: '' };
		row[member] = value;
		rows.set(Number(number), row);
	}
	return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** Rows for a page: those there are, then empty ones to write into without a script. */
export const withBlankRows = (
	rows: readonly TypedRow[],
	blankIds: readonly string[],
	blank: Record<string, string> = {}
): TypedRow[] => [...rows, ...blankIds.map((id): TypedRow => ({ ...blank, id }))];

/** Whether a cause is another, or hangs somewhere beneath it. */
export function isUnder(
	rows: readonly { id: string; parentId?: string }[],
	id: string,
	ancestor: string
): boolean {
	const passed = new Set<string>();
	for (let at = id; at !== '' && !passed.has(at);) {
		if (at === ancestor) return true;
		passed.add(at);
		at = rows.find((row) => row.id === at)?.parentId ?? '';
	}
	return false;
}
