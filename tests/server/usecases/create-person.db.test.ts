import { expect, test } from 'vitest';
import { peoplePage, personByUsername } from '#lib/server/database/people.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { createPerson } from '#lib/server/usecases/create-person.ts';
import { makeWorld } from '../../support/world.ts';

test('a person is found without marks, and lists follow the given name', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	await createPerson(admin, { username: ' Binh.D ', fullName: 'Ðặng Văn Bình'.normalize('NFD') });
	const found = await reading(admin, (db) =>
		peoplePage(db, { q: 'dang van', page: 1, pageSize: 10 })
	);
	expect(found.rows.map((p) => p.fullName)).toEqual(['Đặng Văn Bình']);
	const all = await reading(admin, (db) => peoplePage(db, { q: '', page: 1, pageSize: 3 }));
	expect(all.rows[0]?.fullName).toBe('Đặng Văn Bình');
	expect(all.total).toBe(Object.keys(w.ids).length + 1);
	expect(await reading(admin, (db) => personByUsername(db, 'binh.d'))).toBeDefined();
});

test('two people never share a name to sign in with', async () => {
	const w = await makeWorld();
	await expect(
		createPerson(await w.as('quantri'), { username: 'LAN', fullName: 'Lê Thị Lan' })
	).rejects.toMatchObject({ code: 'username-taken' });
});

test.each([
	[{ username: '', fullName: 'A' }, 'username'],
	[{ username: 'có dấu', fullName: 'A' }, 'username'],
	[{ username: 'abc', fullName: '  ' }, 'fullName'],
	[{ username: 'abc', fullName: 'A', email: 'not mail' }, 'email']
])('bad input %j is told at its field', async (input, field) => {
	const w = await makeWorld();
	await expect(createPerson(await w.as('quantri'), input)).rejects.toMatchObject({
		code: 'invalid-input',
		facts: { fields: expect.arrayContaining([expect.objectContaining({ field })]) }
	});
});
