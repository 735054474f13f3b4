import type { Content as Node } from 'pdfmake/interfaces';
import { describe, expect, test } from 'vitest';
import { endWith, withTotal } from '#lib/pdf/parts/ending.ts';
import { paragraph } from '#lib/pdf/parts/heading.ts';
import { startHeight, table } from '#lib/pdf/parts/table.ts';
import { words } from '../../support/pdf.ts';

const end: Node = { text: 'NGƯỜI LẬP', unbreakable: true };
const aTable = (rows: string[]): Node =>
	table({ columns: [{ head: 'Tên', width: null }], rows: rows.map((row) => [row]), none: '' });
const held = { unbreakable: true };

describe('a sum does not stand on a page alone', () => {
	const columns = ['Việc', 'Giờ'].map((head) => ({ head, width: null }));
	const total = { label: 'Tổng', joined: 1, rest: ['8 giờ'] };
	const summed = (rows: string[][]) => table({ columns, rows, none: '', total });

	test('the row above goes with it, under a head of its own for the case of a new page', () => {
		const whole = summed([
			['B1', '2'],
			['B2', '6']
		]);
		const [upper, rest] = withTotal(whole);
		expect(words(upper)).toEqual(['Việc', 'Giờ', 'B1', '2']);
		expect(words(rest)).toEqual(['Việc', 'Giờ', 'B2', '6', 'Tổng', '8 giờ']);
		expect(rest).toMatchObject({ ...held, ownHead: 1, headlineLevel: expect.any(Number) });
		expect(startHeight(upper)).toBe(startHeight(whole));
	});

	test('a table of one row goes whole, one without a sum stays as it is', () => {
		const [one, ...others] = withTotal(summed([['B1', '8']]));
		expect([words(one), others]).toEqual([['Việc', 'Giờ', 'B1', '8', 'Tổng', '8 giờ'], []]);
		expect(one).toMatchObject(held);
		const plain = aTable(['một', 'hai']);
		expect(withTotal(plain)).toEqual([plain]);
	});
});

describe('signatures do not stand on a page alone', () => {
	test('the last row of a table goes with them, under a head of its own for the case of a new page', () => {
		const [text, upper, block] = endWith(['Mở đầu', aTable(['một', 'hai', 'ba'])], end);
		expect([text, words(upper)]).toEqual(['Mở đầu', ['Tên', 'một', 'hai']]);
		expect(block).toMatchObject({ ...held, ownHead: 1, headlineLevel: expect.any(Number) });
		expect(words(block)).toEqual(['Tên', 'ba', 'NGƯỜI LẬP']);
	});

	test('a table of one row goes whole, one with a row as tall as a page stays as it is', () => {
		const [whole] = endWith([aTable(['một'])], end);
		expect(whole).toMatchObject(held);
		expect(words(whole)).toEqual(['Tên', 'một', 'NGƯỜI LẬP']);
		const tall = aTable(['một', 'dòng\n'.repeat(40)]);
		expect(endWith([tall], end)).toEqual([tall, end]);
	});

	test('so does the last paragraph, unless it is long', () => {
		const nodes = [paragraph('Một.'), paragraph('Hai.')];
		const [first, block] = endWith(nodes, end);
		expect(first).toBe(nodes[0]);
		expect(block).toMatchObject(held);
		expect(words(block)).toEqual(['Hai.', 'NGƯỜI LẬP']);
		const long = paragraph('dài '.repeat(400));
		expect(endWith([long], end)).toEqual([long, end]);
		expect(endWith([], end)).toEqual([end]);
	});
});
