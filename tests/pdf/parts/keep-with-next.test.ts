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

test('two headings in a row stay together with what follows', () => {
	const [outer = 0, inner = 0] = rooms([heading('5'), heading('5.1'), grid]);
	expect(outer).toBeGreaterThan(inner);
});

test('the order and all else stay as they were', () => {
	const nodes = [paragraph('a'), heading('b'), paragraph('c')];
	expect(words(keepWithNext(nodes))).toEqual(['a', 'b', 'c']);
	expect(keepWithNext(nodes)[0]).toBe(nodes[0]);
});
