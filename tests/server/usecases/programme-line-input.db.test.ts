import * as v from 'valibot';
import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import {
	inOrder,
	programmeLineFields,
	programmeLines,
	storedLines
} from '#lib/server/usecases/programme-line-input.ts';
import { aLineInput } from '../../support/programmes.ts';
import { makeWorld } from '../../support/world.ts';

const kept = '7b0f8f3e-6a8f-4a8e-9b86-0d0c4b1f0a11';
const read = (rows: v.InferInput<typeof programmeLines>) => v.parse(programmeLines, rows);

test('a line keeps its id once; a line of an unknown id, or the second of one, is a new line', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const stored = (rows: v.InferInput<typeof programmeLines>, ids: string[]) =>
		reading(lan, (db) => storedLines(db, lan, w.wards.thanhBinh, read(rows), ids));
	const twice = [
		{ ...aLineInput, id: kept },
		{ ...aLineInput, id: kept }
	];
	const { lines } = await stored(twice, [kept]);
	expect(lines[0]?.id).toBe(kept);
	expect(lines[1]?.id).not.toBe(kept);
	expect((await stored([{ ...aLineInput, id: kept }], [])).lines[0]?.id).not.toBe(kept);
});

test('a line that is taken out is none, whatever else was typed into it; half a line is a fault', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const rows = read([
		{ ...aLineInput, id: kept, removed: true },
		{},
		{ auditors: 'Đỗ Quốc Dũng' },
		{ removed: true, note: 'Thôi' }
	]);
	const { lines, faults } = await reading(lan, (db) =>
		storedLines(db, lan, w.wards.thanhBinh, rows, [kept])
	);
	expect(lines).toEqual([]);
	expect(faults).toEqual([{ field: 'rows.2.process', code: 'required' }]);
});

test('months are told once and in order, and there are twelve', () => {
	expect(inOrder([9, 3, 9])).toEqual([3, 9]);
	const months = v.object({ months: programmeLineFields.months });
	expect(v.is(months, { months: [1, 12] })).toBe(true);
	for (const wrong of [0, 13, 1.5]) expect(v.is(months, { months: [wrong] })).toBe(false);
});
