import { expect, test } from 'vitest';
import type { DistributionRow } from '#lib/server/database/distribution.ts';
import { distributionRows, readDistribution } from '#lib/server/editor/distribution-section.ts';

const stored: DistributionRow = {
	wardId: 1,
	revisionId: 'r1',
	id: 'c1',
	recipient: 'Bộ phận Một cửa',
	departmentId: null,
	personId: null,
	copies: 1,
	copyNumber: '01',
	medium: 'paper',
	recalledOn: null,
	recalledBy: null
};
const person = '0190a1b2-7c3d-7e4f-8a5b-6c7d8e9fa0b1';

/** What a page sends back of rows that it showed. */
const sentBack = (rows: Record<string, string>[]): FormData => {
	const form = new FormData();
	for (const [i, row] of rows.entries())
		for (const [name, value] of Object.entries(row)) form.set(`rows.${i}.${name}`, value);
	return form;
};

test('a list that is shown and sent back goes to the same recipients', () => {
	const rows = distributionRows([
		{ ...stored, departmentId: 7 },
		{ ...stored, id: 'c2', personId: person, recipient: 'Quàng Thị Hoa', medium: 'electronic' },
		{ ...stored, id: 'c3', recipient: 'Công an phường', copies: 2, copyNumber: '03' }
	]);
	expect(rows.map(({ to, recipient }) => [to, recipient])).toEqual([
		['d:7', ''],
		[`p:${person}`, ''],
		['', 'Công an phường']
	]);
	const inside = { recipient: '', copies: 1, copyNumber: '01' };
	expect(readDistribution(sentBack(rows))).toEqual([
		{ ...inside, departmentId: 7, personId: null, medium: 'paper' },
		{ ...inside, departmentId: null, personId: person, medium: 'electronic' },
		{
			departmentId: null,
			personId: null,
			recipient: 'Công an phường',
			copies: 2,
			copyNumber: '03',
			medium: 'paper'
		}
	]);
});

test('a row that was left half empty stays, for the rule to tell what it lacks', () => {
	const [row, ...rest] = readDistribution(sentBack([{ to: '', copies: 'hai', medium: 'stone' }]));
	expect(rest).toEqual([]);
	expect(row).toEqual({
		departmentId: null,
		personId: null,
		recipient: '',
		copies: NaN,
		copyNumber: '',
		medium: 'paper'
	});
});
