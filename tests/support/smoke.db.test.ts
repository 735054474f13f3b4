import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { makeWorld } from './world.ts';
test('smoke', async () => {
	const w = await makeWorld();
	const ctx = await w.as('lan');
	expect(ctx.actor?.memberships[0]?.role).toBe('coordinator');
	console.log(ctx.actor, (await w.as('thanhpho')).actor);
	const people = await reading(ctx, (db) => db.selectFrom('person').select('fullName').execute());
	console.log(people.length);
});
