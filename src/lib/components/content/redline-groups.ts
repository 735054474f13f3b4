import type { RowChange } from '#lib/domain/document/compare.ts';

/** One change to read: a single field, or all fields of a row that came or went as a whole. */
export type RedlineGroup = { kind: RowChange['kind']; rows: RowChange[] };

const rowOf = ({ path }: RowChange): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

export function redlineGroups(rows: readonly RowChange[]): RedlineGroup[] {
	const groups: RedlineGroup[] = [];
	for (const row of rows) {
		const last = groups.at(-1);
		const first = last?.rows[0];
		const whole = row.kind === 'added' || row.kind === 'removed';
		if (last && first && whole && last.kind === row.kind && rowOf(row) === rowOf(first))
			last.rows.push(row);
		else groups.push({ kind: row.kind, rows: [row] });
	}
	return groups;
}
