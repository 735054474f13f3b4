import type { Content as Node, CustomTableLayout, Size, TableCell } from 'pdfmake/interfaces';
import { lineCount } from './measure.ts';
import { type Orientation, innerWidth, size } from './page.ts';

const padding = { across: 4, along: 3 };

/** Thin black rules on every side, as on the office's own forms. */
export const ruled: CustomTableLayout = {
	hLineWidth: () => 0.5,
	vLineWidth: () => 0.5,
	paddingLeft: () => padding.across,
	paddingRight: () => padding.across,
	paddingTop: () => padding.along,
	paddingBottom: () => padding.along
};

/** A column: its head, its width in points (`null` shares what is left), and how its cells are set. */
export type Column = { head: string; width: number | null; align?: 'left' | 'center' | 'right' };

export type Ruled = {
	columns: Column[];
	/** One cell a column. */
	rows: Node[][];
	/** What stands across the table when it has no rows. */
	none: string;
	/** A last row of which the first cells are joined. */
	total?: { label: string; joined: number; rest: Node[] };
	fontSize?: number;
	orientation?: Orientation;
};

/** Lines a row may have and still be kept whole on one page of either orientation. */
const longestWholeRow = 18;

/**
 * A ruled table with its head on every page. Rows stay whole, unless one might be taller than a page:
 * pdfmake would let it run off the paper.
 */
export function table(t: Ruled): Node {
	const { columns, fontSize = size.table } = t;
	const lines = t.rows.map((row) => linesOf(row, t));
	const whole = lines.every((count) => count <= longestWholeRow);
	const head: TableCell[] = columns.map((c) => ({
		text: c.head,
		bold: true,
		alignment: 'center',
		verticalAlignment: 'middle'
	}));
	const node: Node = {
		table: {
			widths: columns.map((c): Size => c.width ?? '*'),
			headerRows: 1,
			...(whole ? { keepWithHeaderRows: 1, dontBreakRows: true } : {}),
			body: [head, ...bodyRows(t)]
		},
		layout: ruled,
		fontSize,
		lineHeight,
		margin: [0, 2, 0, 8]
	};
	const headLines = linesOf(
		columns.map((c) => c.head),
		t
	);
	const firstLines = whole ? (lines[0] ?? 1) : 3;
	const line = fontSize * lineHeight * naturalLine;
	heights.set(node, {
		start: (headLines + firstLines) * line + 4 * padding.along + 4,
		last: (lines.at(-1) ?? 1) * line + 2 * padding.along,
		total: t.total ? totalLines * line + 2 * padding.along : 0
	});
	return node;
}

const lineHeight = 1.15;
/** Height of a line of the Times-metric face per point of type, before the line height is applied. */
const naturalLine = 1.15;

/** A sum and what is said beside it. */
const totalLines = 2;

const heights = new WeakMap<object, { start: number; last: number; total: number }>();
const heightsOf = (node: Node | undefined) =>
	typeof node === 'object' ? heights.get(node) : undefined;

/** What the head and the first row of a table take, in points: a heading above keeps that much room. */
export const startHeight = (node: Node | undefined): number => heightsOf(node)?.start ?? 0;

/** What the last row of a table takes, not counting its sum, in points; 0 for what is no table. */
export const lastRowHeight = (node: Node | undefined): number => heightsOf(node)?.last ?? 0;

/** What the sum at the end of a table takes, in points; 0 where there is none. */
export const totalHeight = (node: Node | undefined): number => heightsOf(node)?.total ?? 0;

/** A table whose head was set otherwise takes the same room. */
export function withOtherHead<T extends Node & object>(of: Node, node: T): T {
	const known = heightsOf(of);
	if (known) heights.set(node, known);
	return node;
}

function bodyRows({ columns, rows, none, total }: Ruled): TableCell[][] {
	const joined = (cell: TableCell, count: number): TableCell[] => [
		{ ...(cell as object), colSpan: count } as TableCell,
		...Array.from({ length: count - 1 }, () => ({}))
	];
	const body = rows.map((row) => row.map((cell, i) => aligned(cell, columns[i]?.align ?? 'left')));
	if (rows.length === 0)
		body.push(joined({ text: none, italics: true, alignment: 'center' }, columns.length));
	if (total)
		body.push([
			...joined({ text: total.label, bold: true, alignment: 'center' }, total.joined),
			...total.rest.map((cell, i) => aligned(cell, columns[total.joined + i]?.align ?? 'left'))
		]);
	return body;
}

const aligned = (cell: Node, alignment: 'left' | 'center' | 'right'): TableCell =>
	typeof cell === 'string' ? { text: cell, alignment } : { stack: [cell], alignment };

/** A column that shares what is left, in points; with less the table would run over the margin. */
const narrowest = 45;

/** Lines of the fullest cell of a row. */
function linesOf(
	row: Node[],
	{ columns, fontSize = size.table, orientation = 'portrait' }: Ruled
): number {
	const fixed = columns.reduce((sum, c) => sum + (c.width ?? 0), 0);
	const shared = columns.filter((c) => c.width === null).length || 1;
	const gaps = columns.length * (2 * padding.across + 1);
	const left = (innerWidth(orientation) - fixed - gaps) / shared;
	if (left < narrowest) throw new RangeError(`columns leave ${Math.round(left)} pt for the others`);
	return Math.max(
		...row.map((cell, i) => lineCount(wordsOf(cell), columns[i]?.width ?? left, fontSize))
	);
}

/** All words of a node, one line a piece. */
export function wordsOf(node: unknown): string {
	if (typeof node === 'string' || typeof node === 'number') return String(node);
	if (Array.isArray(node)) return node.map(wordsOf).join('\n');
	if (node === null || typeof node !== 'object') return '';
	const parts = node as Record<string, unknown>;
	if (Array.isArray(parts.text)) return parts.text.map(wordsOf).join('');
	if (parts.table) return wordsOf((parts.table as { body: unknown }).body);
	return [parts.text, parts.stack, parts.columns]
		.filter((part) => part !== undefined)
		.map(wordsOf)
		.join('\n');
}
