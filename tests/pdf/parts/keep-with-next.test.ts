import { expect, test } from 'vitest';
import { heading, paragraph } from '#lib/pdf/parts/heading.ts';
import { keepWithNext } from '#lib/pdf/parts/keep-with-next.ts';
import { startHeight, table } from '#lib/pdf/parts/table.ts';
import { words } from '../../support/pdf.ts';

const rooms = (nodes: Parameters<typeof keepWithNext>[0]) =>
	keepWithNext(nodes).map((n) => (n as { headlineLevel?: number }).headlineLevel ?? 0);
const grid = table({ columns: [{ head: 'a', width: null }], rows: [['b']], none: '' });

test('a heading asks for its own room and that of the lines below', () => {
	const [room = 0, none] = rooms([heading('1'), paragraph('x')]);
	expect(room).toBeGreaterThan(60);
	expect(none).toBe(0);
});

test('before a table it asks for the head and first row', () => {
	expect(rooms([heading('1'), grid])[0]).toBeGreaterThan(startHeight(grid) + 20);
});

test('a few words over a table stay with it and their heading, a long text does not', () => {
	const words = rooms([heading('7'), paragraph('Hồ sơ được lưu tại bộ phận nêu dưới đây.'), grid]);
	expect(words[0]).toBeGreaterThan(startHeight(grid) + 50);
	const [room] = rooms([heading('7'), paragraph('dài '.repeat(400)), grid]);
	expect(room).toBe(rooms([heading('7'), paragraph('x')])[0]);
});

test('the last rows of a table, which know their own room, are no heading', () => {
	const rest = { stack: [grid], headlineLevel: 77, ownHead: 1 };
	expect(rooms([heading('5.7'), grid, rest])[1]).toBe(0);
	expect(rooms([grid, rest])[1]).toBe(77);
});

test('two headings in a row stay together with what follows', () => {
	const [outer = 0, inner = 0] = rooms([heading('5'), heading('5.1'), grid]);
	expect(outer).toBeGreaterThan(inner);
});

test('the order and all else stay as they were', () => {
	const nodes = [paragraph('a'), heading('b'), paragraph('c')];
	expect(words(keepWithNext(nodes))).toEqual(['a', 'b', 'c']);
	expect(keepWithNext(nodes)[0]).toBe(nodes[0]);
});
