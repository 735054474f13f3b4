import { expect, test } from 'vitest';
import { planFacts } from '#lib/server/car-plan.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { loadCar } from '#lib/server/usecases/load-car.ts';
import { aCarIn } from '../support/cars.ts';
import { makeWorld } from '../support/world.ts';

test('a plan is decided on with each root cause and the actions that remove it', async () => {
	const w = await makeWorld();
	const { slug, wardId } = await aCarIn(w, 'planned');
	const ngoc = await w.as('ngoc');
	const { plan } = await reading(ngoc, async (db) =>
		planFacts(db, await loadCar(db, ngoc, { wardId, number: slug }))
	);
	expect(plan).toMatchObject({
		causes: [
			{
				number: '1.1',
				actions: [{ owner: 'Lò Văn Minh' }, { owner: 'Quàng Thị Hoa', dueOn: '2026-11-20' }]
			}
		],
		target: { operator: '>=', value: 95, unit: '%' },
		verifyFrom: '2026-11-22'
	});
});
