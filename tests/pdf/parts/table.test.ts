import { describe, expect, test } from 'vitest';
import { lastRowHeight, startHeight, table, withOtherHead, wordsOf } from '#lib/pdf/parts/table.ts';

const columns = [
	{ head: 'TT', width: 26, align: 'center' as const },
	{ head: 'Nội dung', width: null }
];
const inner = (node: unknown) => (node as { table: Record<string, unknown> }).table;

describe('a ruled table', () => {
	test('repeats its head on every page and keeps it with the first row', () => {
		const printed = inner(table({ columns, rows: [['1', 'a']], none: '' }));
		expect(printed).toMatchObject({ headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true });
	});

	test('lets a row break that might be taller than a page, so that nothing runs off the paper', () => {
		const long = 'Tiếp nhận, kiểm tra hồ sơ. '.repeat(120);
		const printed = inner(table({ columns, rows: [['1', long]], none: '' }));
		expect(printed.dontBreakRows).toBeUndefined();
		expect(printed.keepWithHeaderRows).toBeUndefined();
	});

	test('without rows says so across its columns', () => {
		const { body } = inner(table({ columns, rows: [], none: 'Không có.' }));
		expect(body).toMatchObject([
			[{}, {}],
			[{ text: 'Không có.', colSpan: 2 }, {}]
		]);
	});

	test('joins the first cells of its last row into the label of a sum', () => {
		const total = { label: 'Tổng', joined: 1, rest: ['8 giờ'] };
		const { body } = inner(table({ columns, rows: [['1', 'a']], none: '', total }));
		expect((body as unknown[]).at(-1)).toMatchObject([
			{ text: 'Tổng', colSpan: 1 },
			{ text: '8 giờ' }
		]);
	});

	test('refuses columns that would run over the margin', () => {
		const wide = [...columns, { head: 'x', width: 420 }];
		expect(() => table({ columns: wide, rows: [], none: '' })).toThrow(RangeError);
	});

	test('knows what its beginning takes: more for a taller first row', () => {
		const short = startHeight(table({ columns, rows: [['1', 'a']], none: '' }));
		const tall = startHeight(table({ columns, rows: [['1', 'a\nb\nc\nd']], none: '' }));
		expect(short).toBeGreaterThan(30);
		expect(tall - short).toBeGreaterThan(45);
		expect(startHeight('text')).toBe(0);
		const node = table({
			columns,
			rows: [
				['1', 'a\nb\nc'],
				['2', 'b']
			],
			none: ''
		});
		expect(lastRowHeight(node)).toBeLessThan(
			lastRowHeight(table({ columns, rows: [['1', 'a\nb']], none: '' }))
		);
		expect([lastRowHeight('text'), lastRowHeight(undefined)]).toEqual([0, 0]);
		const changed = withOtherHead(node, { stack: [node] });
		expect([startHeight(changed), lastRowHeight(changed)]).toEqual([
			startHeight(node),
			lastRowHeight(node)
		]);
	});
});

test('the words of a node are found at any depth', () => {
	expect(
		wordsOf({
			stack: [
				'a',
				{ columns: [{ text: ['b', { text: 'c' }] }] },
				table({ columns, rows: [], none: 'd' })
			]
		}).split('\n')
	).toEqual(['a', 'bc', 'TT', 'Nội dung', 'd', '']);
});
