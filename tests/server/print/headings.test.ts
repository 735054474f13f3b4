import { describe, expect, test, vi } from 'vitest';
import { richTextFromPlain } from '#lib/domain/rich-text.ts';
import { breakBeforeHeadings } from '#lib/server/print/headings.ts';
import { type Layout, type LayoutNode, classOf } from '#lib/server/print/inside-pdfmake.ts';
import { render } from '#lib/server/print/render.ts';
import { birthContent, birthRegistration, edition } from '../../support/prints.ts';

/** A page of 700 points with 100 to its head, on which the next node comes at `y`. */
const layoutAt = (y: number, transactionLevel = 0) => {
	const processNode = vi.fn<Layout['processNode']>();
	const context = () => ({
		y,
		availableHeight: 700 - y,
		getCurrentPage: () => ({ pageMargins: { top: 100 } })
	});
	const layout: Layout = { writer: { transactionLevel, context }, processNode };
	breakBeforeHeadings(layout);
	return { layout, placed: processNode };
};
const breaks = (node: LayoutNode, y: number, transactionLevel?: number): boolean => {
	const { layout, placed } = layoutAt(y, transactionLevel);
	layout.processNode(node, 'as given');
	expect(placed).toHaveBeenCalledExactlyOnceWith(node, 'as given');
	return node.pageBreak === 'before';
};

describe('a heading whose turn has come', () => {
	test.each([
		['has room', 40, 600, false],
		['has less than it needs', 40, 690, true],
		['has just what it needs', 40, 660, false],
		['heads a table that starts with a tall row', 250, 500, true],
		['is no heading', 0, 690, false],
		['stands at the top of its page, where no other page would have more', 900, 100, false]
	])('that %s: %d points at %d of 700 break the page: %s', (_, headlineLevel, y, broken) => {
		expect(breaks({ headlineLevel }, y)).toBe(broken);
	});

	test('needs its room below the space above it', () => {
		expect(breaks({ headlineLevel: 40, _margin: [0, 0, 0, 9] }, 655)).toBe(false);
		expect(breaks({ headlineLevel: 40, _margin: [0, 9, 0, 0] }, 655)).toBe(true);
	});

	test('goes to the next page by itself where not even its own line fits', () => {
		expect(breaks({ headlineLevel: 40, _inlines: [{ height: 18 }] }, 690)).toBe(false);
		expect(breaks({ headlineLevel: 40, _inlines: [{ height: 18 }] }, 680)).toBe(true);
	});

	test('stays where it is within what is kept in one piece', () => {
		expect(breaks({ headlineLevel: 40 }, 690, 1)).toBe(false);
	});

	test('keeps the break that it was given', () => {
		const { layout } = layoutAt(690);
		const node: LayoutNode = { headlineLevel: 40, pageBreak: 'after' };
		layout.processNode(node);
		expect(node.pageBreak).toBe('after');
	});
});

describe('the last row of a table, with the signatures below it', () => {
	const rest = () => ({ table: { body: ['head', 'row'], headerRows: 1 } });
	const bodyAt = (y: number) => {
		const tail = rest();
		const node: LayoutNode = { headlineLevel: 200, ownHead: 1, stack: [tail] };
		const { layout } = layoutAt(y);
		layout.processNode(node);
		return [node.pageBreak, tail.table.body, tail.table.headerRows];
	};
	test('stays below the others without a head, or begins a page with it', () => {
		expect(bodyAt(400)).toEqual([undefined, ['row'], 0]);
		expect(bodyAt(600)).toEqual(['before', ['head', 'row'], 1]);
		// Where the rows above just filled their page.
		expect(bodyAt(701)).toEqual(['before', ['head', 'row'], 1]);
		expect(bodyAt(100)).toEqual([undefined, ['head', 'row'], 1]);
	});
});

test('however many headings go to the next page, a document is laid out once', async () => {
	type Layouts = { prototype: { tryLayoutDocument: () => unknown } };
	const { prototype } = classOf<Layouts>('LayoutBuilder', 'tryLayoutDocument');
	const layouts = vi.spyOn(prototype, 'tryLayoutDocument');
	for (const lines of [0, 6, 12, 18, 24]) {
		const filler = Array.from({ length: lines }, (_, i) => `Dòng ${i}.`).join('\n\n');
		const content = { ...birthContent, scope: richTextFromPlain(`Áp dụng.\n\n${filler}`) };
		layouts.mockClear();
		await render({ kind: 'procedure', data: birthRegistration({ content }) }, edition);
		expect(layouts).toHaveBeenCalledOnce();
	}
});
