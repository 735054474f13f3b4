import { expect, test } from 'vitest';
import { confirmPassword } from '#lib/server/auth/confirm-password.ts';
import { makeDoorWorld, password } from '../../support/accounts.ts';

test('a signature needs the signer’s own password', async () => {
	const w = await makeDoorWorld();
	await w.give('hung');
	const confirm = confirmPassword(w.db, new Date());
	await confirm(w.ids.hung, password);
	await expect(confirm(w.ids.hung, 'wrong')).rejects.toMatchObject({ code: 'wrong-password' });
	await expect(confirm(w.ids.lan, password), 'who has none').rejects.toMatchObject({
		code: 'wrong-password'
	});
});

test('after five wrong passwords even the right one waits, and a right one forgives', async () => {
	const w = await makeDoorWorld();
	await w.give('hung');
	const tryWith = (word: string) => confirmPassword(w.db, new Date())(w.ids.hung, word);
	for (let i = 0; i < 4; i++)
		await expect(tryWith('wrong')).rejects.toMatchObject({ code: 'wrong-password' });
	await tryWith(password);
	for (let i = 0; i < 5; i++)
		await expect(tryWith('wrong')).rejects.toMatchObject({ code: 'wrong-password' });
	await expect(tryWith(password)).rejects.toMatchObject({
		code: 'too-many-attempts',
		facts: { retryInSeconds: 30 }
	});
	w.clock(0.5);
	await tryWith(password);
});

test('who is no longer active signs nothing', async () => {
	const w = await makeDoorWorld();
	await w.give('hung');
	await w.db.asOwner((db) =>
		db.updateTable('person').set({ active: false }).where('id', '=', w.ids.hung).execute()
	);
	await expect(confirmPassword(w.db, new Date())(w.ids.hung, password)).rejects.toMatchObject({
		code: 'wrong-password'
	});
});
