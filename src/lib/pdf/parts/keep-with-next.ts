import type { Content as Node } from 'pdfmake/interfaces';
import { startHeight } from './table.ts';

/** Two lines of text below a heading are enough for it not to look lost. */
const twoLines = 40;
/** A heading with the space around it. */
const headingHeight = 34;

/**
 * Sets on each heading how much room it needs on its page, in points: its own and that of the start of
 * what follows. The page breaks before a heading that has less (print/headings.ts): when its turn comes
 * nothing is known yet of what follows, so the room has to be known beforehand.
 */
export function keepWithNext(nodes: Node[]): Node[] {
	let below = 0;
	return nodes
		.toReversed()
		.map((node) => {
			if (typeof node !== 'object' || !('headlineLevel' in node)) {
				below = startHeight(node) || twoLines;
				return node;
			}
			below += headingHeight;
			return { ...node, headlineLevel: below };
		})
		.reverse();
}
