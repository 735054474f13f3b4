import { expect, test } from 'vitest';
import { isUnder, typedRows, withBlankRows } from '#lib/domain/nonconformity/typed-rows.ts';

test('rows of a form that came back stand in the order of their numbers', () => {
	const values = {
		version: '3',
		'causes.10.text': 'thứ mười một',
		'causes.2.text': 'thứ ba',
		'causes.2.id': 'c',
		'causes.10.isRoot': 'yes',
		'actions.0.id': 'a'
	};
	expect(typedRows(values, 'causes')).toEqual([
		{ id: 'c', text: 'thứ ba' },
		{ id: '', text: 'thứ mười một', isRoot: 'yes' }
	]);
});

test('empty rows follow those that are there', () => {
	expect(withBlankRows([{ id: 'a', text: 'x' }], ['b'], { text: '' })).toEqual([
		{ id: 'a', text: 'x' },
		{ id: 'b', text: '' }
	]);
});

test('a cause is under itself and whatever it explains, and a circle ends', () => {
	const rows = [
		{ id: 'a', parentId: '' },
		{ id: 'b', parentId: 'a' },
		{ id: 'c', parentId: 'b' },
		{ id: 'x', parentId: 'y' },
		{ id: 'y', parentId: 'x' }
	];
	expect(isUnder(rows, 'c', 'a')).toBe(true);
	expect(isUnder(rows, 'a', 'a')).toBe(true);
	expect(isUnder(rows, 'a', 'c')).toBe(false);
	expect(isUnder(rows, 'x', 'a')).toBe(false);
});
