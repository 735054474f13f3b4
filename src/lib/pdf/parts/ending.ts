import type { Content as Node, ContentTable } from 'pdfmake/interfaces';
import { innerWidth, mm, size } from './page.ts';
import { lineCount } from './measure.ts';
import { lastRowHeight, ruled, totalHeight, withOtherHead, wordsOf } from './table.ts';

/** A date, an office, room for ink and seal, a name and a title, in points. */
const signatures = mm(82);
/** What is longer is not held together with the signatures below it. */
const fewLines = 12;

/**
 * Text or a table that ends in signatures: its last paragraph or row goes with them to the next page,
 * because a signature does not stand on a page alone. Comes after keepWithNext().
 */
export function endWith(nodes: Node[], end: Node): Node[] {
	const last = nodes.at(-1);
	const above = nodes.slice(0, -1);
	if (last === undefined) return [end];
	if (lastRowHeight(last) > 0)
		return [...above, ...cut(last as ContentTable, 1, lastRowHeight(last) + signatures, [end])];
	return lineCount(wordsOf(last), innerWidth('portrait'), size.body) > fewLines
		? [...nodes, end]
		: [...above, { stack: [last, end], unbreakable: true }];
}

/** A table that ends in a sum: the row above goes to the next page with it. Comes before keepWithNext(). */
export const withTotal = (node: Node): Node[] =>
	totalHeight(node) > 0
		? cut(node as ContentTable, 2, lastRowHeight(node) + totalHeight(node), [])
		: [node];

/**
 * The last rows, below the others as if nothing had been cut. Where they go to the next page they go
 * under a head of their own; where they stay the print leaves that head out (print/headings.ts).
 */
function cut(node: ContentTable, rows: number, room: number, end: Node[]): Node[] {
	const { body, headerRows = 0, dontBreakRows } = node.table;
	if (!dontBreakRows) return [node, ...end];
	if (body.length <= headerRows + rows)
		return [withOtherHead(node, { stack: [node, ...end], unbreakable: true })];
	const [left = 0, top = 0, right = 0, bottom = 0] = (node.margin ?? []) as number[];
	const upper = withOtherHead(node, {
		...node,
		margin: [left, top, right, 0] as [number, number, number, number],
		table: { ...node.table, body: body.slice(0, -rows) }
	});
	const tail: ContentTable = {
		...node,
		margin: [left, 0, right, bottom],
		layout: {
			...ruled,
			hLineWidth: (i, { table }) => (i === 0 && !table.headerRows ? 0 : 0.5)
		},
		table: {
			...node.table,
			keepWithHeaderRows: 0,
			body: [...structuredClone(body.slice(0, headerRows)), ...body.slice(-rows)]
		}
	};
	const held = {
		stack: [tail, ...end],
		unbreakable: true,
		headlineLevel: room,
		ownHead: headerRows
	};
	return [upper, held];
}
