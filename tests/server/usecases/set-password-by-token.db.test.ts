import { expect, test } from 'vitest';
import { setPasswordByToken } from '#lib/server/usecases/set-password-by-token.ts';
import { signIn } from '#lib/server/usecases/sign-in.ts';
import { startPasswordReset } from '#lib/server/usecases/start-password-reset.ts';
import { door, makeDoorWorld, visitor } from '../../support/accounts.ts';

const fresh = 'mưa rào trên đồng Mường';

async function withReset() {
	const w = await makeDoorWorld();
	await w.give('lan');
	const { code } = await startPasswordReset(await w.ctx('quantri'), {
		personId: w.ids.lan,
		secondFactorToo: false
	});
	const use = async (token: string, username = 'lan', newPassword = fresh) =>
		setPasswordByToken(
			await w.ctx(),
			{ username, token, newPassword, newPasswordAgain: newPassword },
			visitor
		);
	return { ...w, code, use };
}
const invalid = { code: 'reset-token-invalid' };

test('with the code the person chooses a password, and every old session ends', async () => {
	const w = await withReset();
	const before = await w.enter('lan');
	await w.use(w.code.toLowerCase().replaceAll('-', ' '), 'Lan');
	expect(await w.look(before.id)).toBe(null);
	await signIn(await w.ctx(), { username: 'lan', password: fresh }, door(null));
});

test('the code works once', async () => {
	const w = await withReset();
	await w.use(w.code);
	await expect(w.use(w.code)).rejects.toMatchObject(invalid);
});

test('the code is worth nothing after a day, for another person, or with a letter wrong', async () => {
	const w = await withReset();
	await expect(w.use(w.code, 'minh')).rejects.toMatchObject(invalid);
	await expect(
		w.use(`${w.code.slice(0, -1)}${w.code.endsWith('7') ? '8' : '7'}`)
	).rejects.toMatchObject(invalid);
	w.clock(24 * 60);
	await expect(w.use(w.code)).rejects.toMatchObject(invalid);
});

test('a weak password does not use the code up', async () => {
	const w = await withReset();
	await expect(w.use(w.code, 'lan', 'matkhau123456')).rejects.toMatchObject({
		code: 'weak-password'
	});
	await w.use(w.code);
});

test('codes cannot be tried through', async () => {
	const w = await withReset();
	for (let i = 0; i < 5; i++) await expect(w.use('AAAAA')).rejects.toMatchObject(invalid);
	await expect(w.use(w.code)).rejects.toMatchObject({ code: 'too-many-attempts' });
});
