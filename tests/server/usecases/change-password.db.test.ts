import * as v from 'valibot';
import { expect, test } from 'vitest';
import { changePassword, changePasswordSchema } from '#lib/server/usecases/change-password.ts';
import { signIn } from '#lib/server/usecases/sign-in.ts';
import { door, makeDoorWorld, password } from '../../support/accounts.ts';

const fresh = 'mưa rào trên đồng Mường';
const change = (currentPassword: string, newPassword = fresh) => ({
	currentPassword,
	newPassword,
	newPasswordAgain: newPassword
});

test('the new password opens, the old one does not, and all other sessions end', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const [here, there] = [await w.enter('lan'), await w.enter('lan')];
	await changePassword(await w.ctx('lan'), change(password), here.session);
	expect(await w.look(here.id)).not.toBe(null);
	expect(await w.look(there.id)).toBe(null);
	await signIn(await w.ctx(), { username: 'lan', password: fresh }, door(null));
	await expect(
		signIn(await w.ctx(), { username: 'lan', password }, door(null))
	).rejects.toMatchObject({ code: 'sign-in-failed' });
});

test('a change needs the current password, a good new one and a whole session', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const { session } = await w.enter('lan');
	const ctx = await w.ctx('lan');
	const refused = (input: ReturnType<typeof change>, code: string, s = session) =>
		expect(changePassword(ctx, input, s)).rejects.toMatchObject({ code });
	await refused(change('wrong'), 'wrong-password');
	await refused(change(password, 'matkhau123456'), 'weak-password');
	await refused(change(password, password), 'weak-password');
	await refused(change(password), 'second-factor-needed', { ...session, need: 'second-factor' });
});

test('the change is in the trail, the password is not', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const { session } = await w.enter('lan');
	await changePassword(await w.ctx('lan'), change(password), session);
	const event = await w.db.asOwner((db) =>
		db
			.selectFrom('event')
			.selectAll()
			.orderBy('seq', 'desc')
			.where('wardId', '=', 0)
			.limit(1)
			.executeTakeFirstOrThrow()
	);
	expect(event).toMatchObject({
		action: 'change-password/update',
		subject: 'credential',
		subjectId: w.ids.lan,
		actorId: w.ids.lan,
		data: '{"changed": ["password"]}'
	});
});

test('two different new passwords are named beside the second field', () => {
	const result = v.safeParse(changePasswordSchema, {
		...change(password),
		newPasswordAgain: 'mưa rào trên đồng'
	});
	expect(result.issues?.map((i) => [i.message, i.path?.[0]?.key])).toEqual([
		['mismatch', 'newPasswordAgain']
	]);
});
