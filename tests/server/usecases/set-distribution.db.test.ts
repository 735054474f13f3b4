import { expect, test } from 'vitest';
import {
	type SetDistributionInput,
	setDistribution
} from '#lib/server/usecases/set-distribution.ts';
import { changesIn, codeOf, fieldsOf, objectionsOf, refusalOf } from '../../support/refusals.ts';
import type { World } from '../../support/world.ts';
import { approved, code, drafted, makeWritingWorld, reviewed } from '../../support/writing.ts';

const list = (w: World, ...rows: SetDistributionInput['rows']): SetDistributionInput => ({
	wardId: w.wards.thanhBinh,
	code,
	rows
});
const stored = (w: World) =>
	w.db.asOwner((db) =>
		db
			.selectFrom('distribution')
			.select(['recipient', 'copies', 'copyNumber', 'medium', 'departmentId', 'personId'])
			.orderBy('copyNumber')
			.execute()
	);

test('recipients are written down under the name they have today', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	await setDistribution(
		lan,
		list(
			w,
			{ departmentId: w.departments.oneStop, copies: 2, copyNumber: '01-02', medium: 'paper' },
			{ personId: w.ids.dung, copyNumber: '03', medium: 'electronic' },
			{ recipient: 'Phòng Tư pháp thành phố', copyNumber: '04', medium: 'paper' }
		)
	);
	expect(await stored(w)).toEqual([
		{
			recipient: 'Bộ phận Một cửa',
			copies: 2,
			copyNumber: '01-02',
			medium: 'paper',
			departmentId: w.departments.oneStop,
			personId: null
		},
		{
			recipient: 'Đỗ Quốc Dũng',
			copies: 1,
			copyNumber: '03',
			medium: 'electronic',
			departmentId: null,
			personId: w.ids.dung
		},
		{
			recipient: 'Phòng Tư pháp thành phố',
			copies: 1,
			copyNumber: '04',
			medium: 'paper',
			departmentId: null,
			personId: null
		}
	]);
});

test('a row that names nobody, two, or a stranger is pointed at, and the list stays as it was', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	const before = await changesIn(w);
	const good = { personId: w.ids.dung, medium: 'paper' as const };
	const bad = (row: Partial<SetDistributionInput['rows'][number]>) =>
		fieldsOf(setDistribution(lan, list(w, good, { medium: 'paper', ...row })));
	expect(await bad({})).toEqual({ 'rows.1.recipient': 'required' });
	expect(await bad({ personId: w.ids.yen })).toEqual({ 'rows.1.recipient': 'unknown' });
	expect(await bad({ departmentId: w.wards.himLam })).toEqual({ 'rows.1.recipient': 'unknown' });
	expect(await bad({ personId: w.ids.hoa, departmentId: w.departments.justice })).toEqual({
		'rows.1.personId': 'mismatch'
	});
	expect(await bad({ recipient: 'Sở', copies: 100 })).toEqual({ 'rows.1.copies': 'out-of-range' });
	expect(await changesIn(w)).toBe(before);
});

test('the list can be mended until it is approved, by who drafts', async () => {
	const w = await makeWritingWorld();
	await reviewed(w);
	await setDistribution(await w.as('lan'), list(w, { personId: w.ids.minh, medium: 'paper' }));
	expect(await stored(w)).toHaveLength(1);
	const row = { personId: w.ids.dung, medium: 'paper' as const };
	expect(await objectionsOf(setDistribution(await w.as('hoa'), list(w, row)))).toEqual([
		'not-the-author'
	]);
	expect(await codeOf(setDistribution(await w.as('hung'), list(w, row)))).toBe('not-allowed');
	expect(await codeOf(setDistribution(await w.as('mai'), list(w, row)))).toBe('not-found');
});

test('what was printed and handed out is not rewritten', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const before = await stored(w);
	expect(await refusalOf(setDistribution(await w.as('lan'), list(w)))).toEqual({
		code: 'wrong-state',
		facts: { state: 'approved', step: 'edit' }
	});
	expect(await stored(w)).toEqual(before);
});
