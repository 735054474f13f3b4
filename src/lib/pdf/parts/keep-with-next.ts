import type { Content as Node } from 'pdfmake/interfaces';
import { innerWidth, size } from './page.ts';
import { lineCount } from './measure.ts';
import { startHeight, wordsOf } from './table.ts';

/** Two lines of text below a heading are enough for it not to look lost. */
const twoLines = 40;
/** A heading with the space around it. */
const headingHeight = 34;

/** A line of text, and the space below a paragraph. */
const line = 18;
const gap = 6;
/** A longer text between a heading and a table may part from the table. */
const fewLines = 4;

/**
 * Sets on each heading how much room it needs on its page, in points: its own and that of the start of
 * what follows. The page breaks before a heading that has less (print/headings.ts): when its turn comes
 * nothing is known yet of what follows, so the room has to be known beforehand.
 */
export function keepWithNext(nodes: Node[]): Node[] {
	let below = 0;
	let table = 0;
	return nodes
		.toReversed()
		.map((node) => {
			if (typeof node !== 'object' || !('headlineLevel' in node) || 'ownHead' in node) {
				below = startHeight(node) || leadHeight(node, table) || twoLines;
				table = startHeight(node);
				return node;
			}
			table = 0;
			below += headingHeight;
			return { ...node, headlineLevel: below };
		})
		.reverse();
}

/** What a few words take with the start of the table below them, in points; 0 for all else. */
function leadHeight(node: Node, table: number): number {
	const lines = table > 0 ? lineCount(wordsOf(node), innerWidth('portrait'), size.body) : Infinity;
	return lines <= fewLines ? lines * line + gap + table : 0;
}
