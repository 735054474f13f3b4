import { expect, test } from 'vitest';
import { redlineGroups } from '#lib/components/content/redline-groups.ts';
import type { RowChange } from '#lib/domain/document/compare.ts';

const change = (path: string, kind: RowChange['kind']): RowChange => ({ path, kind, words: [] });
const shapes = (rows: RowChange[]) =>
	redlineGroups(rows).map((group) => [group.kind, ...group.rows.map(({ path }) => path)]);

test('a row that came or went as a whole is one change to read', () => {
	const rows = [
		change('fees.f2.name', 'added'),
		change('fees.f2.amount', 'added'),
		change('fees.f1.name', 'removed'),
		change('fees.f1.amount', 'removed')
	];
	expect(shapes(rows)).toEqual([
		['added', 'fees.f2.name', 'fees.f2.amount'],
		['removed', 'fees.f1.name', 'fees.f1.amount']
	]);
});

test('two new rows stay two, and changed fields are read one by one', () => {
	const rows = [
		change('s1.title', 'added'),
		change('s2.title', 'added'),
		change('s3.title', 'changed'),
		change('s3.time', 'changed'),
		change('s4', 'moved')
	];
	expect(shapes(rows)).toEqual([
		['added', 's1.title'],
		['added', 's2.title'],
		['changed', 's3.title'],
		['changed', 's3.time'],
		['moved', 's4']
	]);
});

test('nothing changed, nothing to read', () => {
	expect(redlineGroups([])).toEqual([]);
});
