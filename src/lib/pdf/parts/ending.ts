import type { Content as Node, ContentTable } from 'pdfmake/interfaces';
import { innerWidth, mm, size } from './page.ts';
import { lineCount } from './measure.ts';
import { lastRowHeight, ruled, wordsOf } from './table.ts';

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
	if (lastRowHeight(last) > 0) return [...above, ...lastRowWith(last as ContentTable, end)];
	return lineCount(wordsOf(last), innerWidth('portrait'), size.body) > fewLines
		? [...nodes, end]
		: [...above, { stack: [last, end], unbreakable: true }];
}

/**
 * The last row, below the others as if nothing had been cut. Where it goes to the next page it goes
 * under a head of its own; where it stays the print leaves that head out (print/headings.ts).
 */
function lastRowWith(node: ContentTable, end: Node): Node[] {
	const { body, headerRows = 0, dontBreakRows } = node.table;
	if (!dontBreakRows) return [node, end];
	if (body.length <= headerRows + 1) return [{ stack: [node, end], unbreakable: true }];
	const [left = 0, top = 0, right = 0, bottom = 0] = (node.margin ?? []) as number[];
	const upper = {
		...node,
		margin: [left, top, right, 0] as [number, number, number, number],
		table: { ...node.table, body: body.slice(0, -1) }
	};
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
			body: [...structuredClone(body.slice(0, headerRows)), ...body.slice(-1)]
		}
	};
	const held = {
		stack: [tail, end],
		unbreakable: true,
		headlineLevel: lastRowHeight(node) + signatures,
		ownHead: headerRows
	};
	return [upper, held];
}
