import { expect, test } from 'vitest';
import { loadActor } from '#lib/server/auth/actor.ts';
import { makeWorld } from '../../support/world.ts';

test('who somebody is, is asked in their own name, whoever’s request it is', async () => {
	const w = await makeWorld();
	const own = await loadActor(await w.as(null), w.ids.thanhpho);
	expect(own?.readableWards).toContain(w.wards.himLam);
	expect(await loadActor(await w.as('minh'), w.ids.thanhpho)).toEqual(own);
});

test('who somebody is, is asked for the day of the request', async () => {
	const w = await makeWorld();
	const before = await loadActor(await w.as(null, '2014-12-31'), w.ids.lan);
	expect(before).toMatchObject({ username: 'lan', memberships: [] });
	const since = await loadActor(await w.as(null, '2015-01-01'), w.ids.lan);
	expect(since?.memberships).toMatchObject([{ role: 'coordinator' }]);
});
