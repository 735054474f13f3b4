import { expect, test } from 'vitest';
import { signOut } from '#lib/server/usecases/sign-out.ts';
import { makeDoorWorld } from '../../support/accounts.ts';

test('after signing out a copy of the cookie opens nothing', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const [here, there] = [await w.enter('lan'), await w.enter('lan')];
	await signOut(await w.ctx('lan'), here.session);
	expect(await w.look(here.id)).toBe(null);
	expect(await w.look(there.id), 'the other browser stays').not.toBe(null);
});
