import { expect, test } from 'vitest';
import { registerDetails } from '#lib/server/database/car-register-details.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aCar } from '../../support/cars.ts';
import { aCarWithActions } from '../../support/car-effects.ts';
import { makeWorld } from '../../support/world.ts';

test('root causes and what was not cancelled, of the CARs asked for and of this ward alone', async () => {
	const w = await makeWorld();
	const { car, hoas } = await aCarWithActions(w, 'implementing');
	const fresh = await aCar(w);
	await w.db.asOwner((db) =>
		db
			.updateTable('carAction')
			.set({ state: 'cancelled', cancelledReason: 'Trùng', cancelledBy: w.ids.lan })
			.where('id', '=', hoas.id)
			.execute()
	);
	const lan = await w.as('lan');
	const details = await reading(lan, (db) => registerDetails(db, car.wardId, [car.id, fresh.id]));
	expect(details.get(car.id)).toEqual({
		causes: ['Quy trình không quy định việc nhắc hạn'],
		actions: ['Bổ sung bước nhắc hạn vào quy trình'],
		effective: null,
		previous: null,
		next: null
	});
	expect(details.get(fresh.id)?.actions).toEqual([]);
	const mai = await w.as('mai');
	expect(
		(await reading(mai, (db) => registerDetails(db, car.wardId, [car.id]))).get(car.id)
	).toMatchObject({ causes: [] });
	expect((await reading(lan, (db) => registerDetails(db, car.wardId, []))).size).toBe(0);
});
