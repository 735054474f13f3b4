import { expect, test } from 'vitest';
import { causeTree } from '#lib/domain/nonconformity/cause-tree.ts';

const cause = (id: string, parentId: string | null = null) => ({ id, parentId });
const numbers = (causes: ReturnType<typeof cause>[]) =>
	causeTree(causes).map(({ cause: { id }, number, depth }) => [id, number, depth]);

test('each why stands below the one it answers, and says so in its number', () => {
	expect(
		numbers([cause('a'), cause('b'), cause('a1', 'a'), cause('a11', 'a1'), cause('a2', 'a')])
	).toEqual([
		['a', '1', 0],
		['a1', '1.1', 1],
		['a11', '1.1.1', 2],
		['a2', '1.2', 1],
		['b', '2', 0]
	]);
});

test('no cause is lost when the one it explains is not shown', () => {
	expect(numbers([cause('x', 'gone'), cause('y', 'x')])).toEqual([
		['x', '1', 0],
		['y', '1.1', 1]
	]);
});
