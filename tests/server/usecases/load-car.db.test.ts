import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { loadCar } from '#lib/server/usecases/load-car.ts';
import { aCarIn } from '../../support/cars.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('all that the rules look at is read, and whether the plan is still the one submitted', async () => {
	const w = await makeWorld();
	const { slug, wardId, id } = await aCarIn(w, 'planned');
	const lan = await w.as('lan');
	const load = () => reading(lan, (db) => loadCar(db, lan, { wardId, number: slug }));
	expect((await load()).subject).toMatchObject({
		state: 'planned',
		ownerId: w.ids.minh,
		plannedBy: w.ids.minh,
		target: { operator: '>=', value: 95 },
		causes: [{ isRoot: false }, { isRoot: true }],
		actions: [{ state: 'open' }, { state: 'open' }],
		planUnchanged: true,
		given: null
	});
	await w.db.asOwner((db) =>
		db.updateTable('car').set({ measure: 'Khác' }).where('id', '=', id).execute()
	);
	expect((await load()).subject.planUnchanged).toBe(false);
});

test('a number that no CAR has, or one of another ward, is not found', async () => {
	const w = await makeWorld();
	const { slug, wardId } = await aCarIn(w, 'planned');
	const lan = await w.as('lan');
	const load = (number: string, ward = wardId) =>
		codeOf(reading(lan, (db) => loadCar(db, lan, { wardId: ward, number })));
	expect(await load('2026-404')).toBe('not-found');
	expect(await load('2026-1')).toBe('not-found');
	expect(await load(slug, w.wards.himLam)).toBe('not-found');
});
