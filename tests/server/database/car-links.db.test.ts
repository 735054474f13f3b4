import { expect, test } from 'vitest';
import { linkedCars, saveLinks } from '#lib/server/database/car-links.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aCar, aCarIn } from '../../support/cars.ts';
import { makeWorld } from '../../support/world.ts';

test('what one CAR names as similar is seen from both; naming anew leaves what others named', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'contained');
	const second = await aCar(w, { title: 'Hai' });
	const third = await aCarIn(w, 'contained', { title: 'Ba' });
	const minh = await w.as('minh');
	const name = (from: typeof car, others: string[]) =>
		inTransaction(minh, 'analyse-nonconformity', (trx) => saveLinks(trx, minh, from, others));
	const linked = async (of: typeof car) =>
		(await w.db.asOwner((db) => linkedCars(db, of))).map(({ number }) => number);
	await name(car, [second.id, third.id]);
	await name(third, [car.id]);
	expect([await linked(car), await linked(second), await linked(third)]).toEqual([
		[second.number, third.number],
		[car.number],
		[car.number]
	]);
	await name(car, []);
	expect(await linked(car)).toEqual([third.number]);
});
