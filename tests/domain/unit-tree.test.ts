import { expect, test } from 'vitest';
import { unitTree } from '#lib/domain/unit-tree.ts';

const unit = (id: number, name: string, parentId: number | null = null) => ({ id, name, parentId });

test('units follow their parent, siblings in Vietnamese order', () => {
	const tree = unitTree([
		unit(4, 'Phường Thanh Bình', 2),
		unit(3, 'Phường Him Lam', 2),
		unit(2, 'Thành phố Điện Biên Phủ', 1),
		unit(5, 'Bộ phận Một cửa', 3),
		unit(1, 'Tỉnh Điện Biên')
	]);
	expect(tree.map((u) => [u.depth, u.id])).toEqual([
		[0, 1],
		[1, 2],
		[2, 3],
		[3, 5],
		[2, 4]
	]);
});

test('a unit whose parent did not exist that day is not lost', () => {
	expect(unitTree([unit(7, 'Phường Điện Biên Phủ', 99)])).toMatchObject([{ id: 7, depth: 0 }]);
});
