/** Advance widths of Tinos Bold in thousandths of an em; its regular face is narrower or equal. */
const groups: [number, string][] = [
	[250, ' \u00a0.,'],
	[278, 'il/'],
	[333, 'fjt:;()-'],
	[389, 'Is'],
	[444, 'cerz'],
	[500, '0123456789agovxyJ–'],
	[556, 'bdhknpquSđơ'],
	[600, 'ư'],
	[611, 'FP'],
	[667, 'BELTZ'],
	[722, 'ACDNRUVXYĐw'],
	[778, 'GHKOQƠ'],
	[796, 'Ư'],
	[833, 'm'],
	[944, 'M']
];
const widths = new Map(groups.flatMap(([width, letters]) => [...letters].map((c) => [c, width])));

/** Marks do not widen a letter, except the horn, which NFC keeps. */
const withoutMarks = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/[\u0300-\u0309\u0323]/g, '')
		.normalize('NFC');

/** Width of a line of bold text in points; a letter that is not known counts as the widest. */
export const textWidth = (text: string, fontSize: number): number =>
	([...withoutMarks(text)].reduce((sum, c) => sum + (widths.get(c) ?? 1000), 0) * fontSize) / 1000;

/**
 * Lines that a text takes when broken at spaces, and inside a word only when the word alone is too
 * wide. Never fewer than the printer makes: a header's room is reserved by it.
 */
export function lineCount(text: string, width: number, fontSize: number): number {
	const space = textWidth(' ', fontSize);
	let lines = 0;
	for (const paragraph of text.split('\n')) {
		let used = Infinity;
		for (const word of paragraph.split(' ')) {
			const needed = textWidth(word, fontSize);
			if (used + space + needed <= width) used += space + needed;
			else {
				const rows = Math.max(1, Math.ceil((needed * 1.1) / width));
				lines += rows;
				used = rows === 1 ? needed : width;
			}
		}
	}
	return lines;
}
