import { expect, onTestFinished, test, vi } from 'vitest';
import { type SignInInput, signIn } from '#lib/server/usecases/sign-in.ts';
import { demo, door, makeDoorWorld, password, visitor } from '../../support/accounts.ts';

const wrong = { code: 'sign-in-failed' };
const tooMany = { code: 'too-many-attempts' };

test('user name and password open a session, whatever the case of the name', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const id = await signIn(await w.ctx(), { username: ' LAN ', password }, door(null));
	expect(await w.look(id)).toMatchObject({ personId: w.ids.lan, need: null });
});

test('the answer is the same for a wrong password, an unknown user and one without a password', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	// What other tests imported is not watched: the use case comes anew, with a hash that counts.
	vi.resetModules();
	vi.doMock('@node-rs/argon2', { spy: true });
	const argon2 = await import('@node-rs/argon2');
	const watched = await import('#lib/server/usecases/sign-in.ts');
	onTestFinished(() => {
		vi.doUnmock('@node-rs/argon2');
		vi.resetModules();
	});
	const tries: SignInInput[] = [
		{ username: 'lan', password: 'wrong' },
		{ username: 'nobody', password },
		{ username: 'minh', password }
	];
	for (const input of tries) {
		vi.mocked(argon2.verify).mockClear();
		await expect(watched.signIn(await w.ctx(), input, door(null))).rejects.toMatchObject(wrong);
		expect(argon2.verify, `${input.username} costs one hash`).toHaveBeenCalledTimes(1);
	}
});

test('only who knows the password learns that an account is no longer active', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	await w.db.asOwner((db) =>
		db.updateTable('person').set({ active: false }).where('id', '=', w.ids.lan).execute()
	);
	const attempt = async (word: string) =>
		signIn(await w.ctx(), { username: 'lan', password: word }, door(null));
	await expect(attempt('wrong')).rejects.toMatchObject(wrong);
	await expect(attempt(password)).rejects.toMatchObject({ code: 'account-inactive' });
});

test('every sign-in has a new id, and the id known before is worth nothing', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const before = await w.enter('lan');
	const after = await signIn(await w.ctx(), { username: 'lan', password }, door(before.session));
	expect(after).not.toBe(before.id);
	expect(await w.look(before.id)).toBe(null);
	expect(await w.look(after)).not.toBe(null);
});

test('five failures make an account wait, and a restart forgives nothing', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	for (let i = 0; i < 5; i++)
		await expect(
			signIn(await w.ctx(), { username: 'lan', password: 'wrong' }, door(null))
		).rejects.toMatchObject(wrong);
	vi.resetModules();
	const { signIn: restarted } = await import('#lib/server/usecases/sign-in.ts');
	const again = async () => restarted(await w.ctx(), { username: 'lan', password }, door(null));
	await expect(again()).rejects.toMatchObject(tooMany);
	w.clock(0.6);
	expect(await again()).toBeTypeOf('string');
});

test('an address that tries many accounts waits, from elsewhere work goes on', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	await w.db.asOwner((db) =>
		db
			.insertInto('signInAttempt')
			.values(
				Array.from({ length: 30 }, () => ({
					kind: 'address' as const,
					key: visitor.address,
					at: new Date(),
					succeeded: false
				}))
			)
			.execute()
	);
	const from = async (address: string) =>
		signIn(
			await w.ctx(),
			{ username: 'lan', password },
			door(null, demo, { visitor: { ...visitor, address } })
		);
	await expect(from(visitor.address)).rejects.toMatchObject(tooMany);
	expect(await from('198.51.100.4')).toBeTypeOf('string');
});

test('the head needs a second factor in real use, and none in a demo', async () => {
	const w = await makeDoorWorld();
	await w.give('hung');
	expect((await w.enter('hung')).session.need).toBe('enrolment');
	expect((await w.enter('hung', demo)).session.need).toBe(null);
});
