import { expect, test } from 'vitest';
import { unitsOn } from '#lib/server/database/units.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { changeUnit } from '#lib/server/usecases/change-unit.ts';
import { makeWorld } from '../../support/world.ts';

test('a new name holds from its day; the day before still has the old one', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const unitId = w.wards.himLam;
	await changeUnit(admin, { unitId, name: 'Phường Him Lam mới', from: '2026-12-01' });
	const nameOn = async (day: string) =>
		(await reading(admin, (db) => unitsOn(db, day))).find((u) => u.id === unitId)?.name;
	expect(await nameOn('2026-11-30')).toBe('Phường Him Lam');
	expect(await nameOn('2026-12-01')).toBe('Phường Him Lam mới');
});

test('a name cannot begin before or on the day the present one began', async () => {
	const w = await makeWorld();
	const change = { unitId: w.wards.himLam, name: 'X', from: '2015-01-01' };
	await expect(changeUnit(await w.as('quantri'), change)).rejects.toMatchObject({
		code: 'invalid-input',
		facts: { fields: [{ field: 'from', code: 'before-start' }] }
	});
});
