import { expect, test } from 'vitest';
import { unitsOn } from '#lib/server/database/units.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { endUnit } from '#lib/server/usecases/end-unit.ts';
import { makeWorld } from '../../support/world.ts';

test('an ended unit is gone the day after, and is still there on the days it existed', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const unitId = w.departments.oneStop;
	await endUnit(admin, { unitId, until: '2026-12-31' });
	const ids = async (day: string) =>
		(await reading(admin, (db) => unitsOn(db, day))).map((u) => u.id);
	expect(await ids('2026-12-31')).toContain(unitId);
	expect(await ids('2027-01-01')).not.toContain(unitId);
	await expect(endUnit(admin, { unitId, until: '2026-12-01' })).rejects.toMatchObject({
		code: 'already-done'
	});
});
