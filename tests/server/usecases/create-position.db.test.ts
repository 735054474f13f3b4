import { expect, test } from 'vitest';
import { positionsOn } from '#lib/server/database/positions.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { createPosition } from '#lib/server/usecases/create-position.ts';
import { makeWorld } from '../../support/world.ts';

const position = { title: 'Văn thư', validFrom: '2020-01-01' };

test('a position belongs to a unit, stands once in it, and may belong to one of its departments', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const wardId = w.wards.thanhBinh;
	const id = await createPosition(admin, {
		...position,
		wardId,
		departmentId: w.departments.oneStop
	});
	expect(
		(await reading(admin, (db) => positionsOn(db, wardId, '2026-01-01'))).map((p) => p.id)
	).toContain(id);
	await expect(createPosition(admin, { ...position, wardId })).rejects.toMatchObject({
		code: 'invalid-input'
	});
	await expect(
		createPosition(admin, {
			...position,
			wardId: w.wards.himLam,
			departmentId: w.departments.oneStop
		})
	).rejects.toMatchObject({ facts: { fields: [{ field: 'departmentId', code: 'unknown' }] } });
});
