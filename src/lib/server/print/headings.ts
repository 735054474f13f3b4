import type { Layout, LayoutNode } from './inside-pdfmake.ts';

/**
 * pdfmake asks after the layout whether a heading should have gone to the next page, and for each that
 * should lays the whole document out anew: most procedures were laid out two or three times. Here a
 * heading is asked when its turn comes. `headlineLevel` is the room that it needs, in points, its own
 * and that of the start of what follows (keepWithNext in pdf/parts).
 */
export function breakBeforeHeadings(layout: Layout): void {
	const place = layout.processNode;
	layout.processNode = function (this: Layout, node, ...rest) {
		if (lacksRoom(node, this)) node.pageBreak = 'before';
		else if (node.ownHead && !atTop(this)) leaveOutHead(node);
		place.call(this, node, ...rest);
	};
}

function lacksRoom(node: LayoutNode, { writer }: Layout): boolean {
	const { headlineLevel: room = 0, pageBreak, ownHead, _margin: margin, _inlines = [] } = node;
	if (room === 0 || pageBreak !== undefined || writer.transactionLevel > 0) return false;
	const context = writer.context();
	const left = context.availableHeight - (margin?.[1] ?? 0);
	// Where not even its first line fits, it goes to the next page by itself.
	const fits = ownHead !== undefined || left >= (_inlines[0]?.height ?? 0);
	return fits && !atTop({ writer }) && left < room;
}

const atTop = ({ writer }: Pick<Layout, 'writer'>): boolean => {
	const context = writer.context();
	return context.y <= context.getCurrentPage().pageMargins.top;
};

/** The rest of a table that stays below its other rows (endWith in pdf/parts) needs no head of its own. */
function leaveOutHead({ ownHead = 0, stack: [rest] = [] }: LayoutNode): void {
	if (!rest?.table) return;
	rest.table.body.splice(0, ownHead);
	rest.table.headerRows = 0;
}
