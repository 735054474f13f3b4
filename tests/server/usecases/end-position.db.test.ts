import { expect, test } from 'vitest';
import { positionsOn } from '#lib/server/database/positions.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { createPosition } from '#lib/server/usecases/create-position.ts';
import { endPosition } from '#lib/server/usecases/end-position.ts';
import { makeWorld } from '../../support/world.ts';

test('an ended position is not offered the day after', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const wardId = w.wards.thanhBinh;
	const positionId = await createPosition(admin, {
		wardId,
		title: 'Văn thư',
		validFrom: '2020-01-01'
	});
	await expect(
		endPosition(admin, { wardId: w.wards.himLam, positionId, until: '2026-01-31' })
	).rejects.toMatchObject({ code: 'not-found' });
	await endPosition(admin, { wardId, positionId, until: '2026-01-31' });
	const ids = async (day: string) =>
		(await reading(admin, (db) => positionsOn(db, wardId, day))).map((p) => p.id);
	expect(await ids('2026-01-31')).toContain(positionId);
	expect(await ids('2026-02-01')).not.toContain(positionId);
});
