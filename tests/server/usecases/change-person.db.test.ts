import { expect, test } from 'vitest';
import { loadActor } from '#lib/server/auth/actor.ts';
import { changePerson } from '#lib/server/usecases/change-person.ts';
import { makeWorld } from '../../support/world.ts';

const change = { fullName: 'Nguyễn Thị Lan Anh', email: '', locale: 'vi', active: false } as const;

test('an inactive person is nobody any more, but stays in the records', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	await changePerson(admin, { ...change, personId: w.ids.lan });
	expect(await loadActor(admin, w.ids.lan)).toBeNull();
	const { fullName } = await w.db.asOwner((db) =>
		db.selectFrom('person').select('fullName').where('id', '=', w.ids.lan).executeTakeFirstOrThrow()
	);
	expect(fullName).toBe('Nguyễn Thị Lan Anh');
});

test('administrators cannot lock themselves out', async () => {
	const w = await makeWorld();
	await expect(
		changePerson(await w.as('quantri'), { ...change, personId: w.ids.quantri })
	).rejects.toMatchObject({ code: 'invalid-input' });
});
