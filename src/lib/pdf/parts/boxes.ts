import type { Column, Content as Node } from 'pdfmake/interfaces';

/** Side of a box to be ticked, in points. */
const side = 9;

/** ☐ or ☑ as lines: the Times-metric face has neither glyph, and a pen needs a square to tick. */
export const box = (ticked: boolean): Column => ({
	width: side + 4,
	margin: [0, 2.5, 0, 0],
	canvas: [
		{ type: 'rect', x: 0, y: 0, w: side, h: side, lineWidth: 0.7 },
		...(ticked
			? [
					{ type: 'line' as const, x1: 1.8, y1: 4.6, x2: 3.8, y2: 7.2, lineWidth: 1.1 },
					{ type: 'line' as const, x1: 3.8, y1: 7.2, x2: 7.4, y2: 1.8, lineWidth: 1.1 }
				]
			: [])
	]
});

/** A box with its words beside it. */
export const choice = (ticked: boolean, label: string): Node => ({
	columns: [box(ticked), { text: label, width: '*' }],
	columnGap: 2
});
