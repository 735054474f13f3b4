import { expect, test } from 'vitest';
import { faultsOfCauses, parentsFirst } from '#lib/domain/nonconformity/causes.ts';
import type { CarCause } from '#lib/domain/nonconformity/subject.ts';

const cause = (id: string, parentId: string | null, more: Partial<CarCause> = {}): CarCause => ({
	id,
	parentId,
	category: null,
	text: id,
	evidence: '',
	isRoot: false,
	...more
});

test('five whys, one below the other, are an analysis', () => {
	const why = ['1', '2', '3', '4', '5'];
	const rows = why.map((id, i) => cause(id, why[i - 1] ?? null, { isRoot: id === '5' }));
	expect(faultsOfCauses('five_whys', rows)).toEqual([]);
	expect(parentsFirst([...rows].reverse())).toEqual(rows);
});

test('a cause hangs under one that is there, and never under itself', () => {
	const rows = [cause('a', 'b'), cause('b', 'a'), cause('c', 'gone'), cause('d', null)];
	expect(faultsOfCauses('five_whys', rows).map(({ row, code }) => [row, code])).toEqual([
		[0, 'unknown'],
		[1, 'unknown'],
		[2, 'unknown']
	]);
	expect(faultsOfCauses('five_whys', [cause('a', 'a')])).toHaveLength(1);
});

test('what has a further why is not the root', () => {
	const rows = [cause('a', null, { isRoot: true }), cause('b', 'a', { isRoot: true })];
	expect(faultsOfCauses('five_whys', rows)).toEqual([
		{ row: 0, member: 'isRoot', code: 'mismatch' }
	]);
});

test('on a fishbone every bone has its category, what hangs on it need not', () => {
	const rows = [cause('a', null), cause('b', null, { category: 'people' }), cause('c', 'b')];
	expect(faultsOfCauses('fishbone', rows)).toEqual([
		{ row: 0, member: 'category', code: 'required' }
	]);
	expect(faultsOfCauses('five_whys', rows)).toEqual([]);
});

test('siblings keep the order they were written in', () => {
	const rows = [cause('b2', 'b'), cause('a', null), cause('b', null), cause('b1', 'b')];
	expect(parentsFirst(rows).map(({ id }) => id)).toEqual(['a', 'b', 'b2', 'b1']);
});
