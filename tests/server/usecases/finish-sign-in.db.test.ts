import { expect, test } from 'vitest';
import type { Session } from '#lib/server/auth/sessions.ts';
import { confirmSecondFactor } from '#lib/server/usecases/confirm-second-factor.ts';
import { enrolSecondFactor } from '#lib/server/usecases/enrol-second-factor.ts';
import { finishSignIn } from '#lib/server/usecases/finish-sign-in.ts';
import { codeOf, door, makeDoorWorld } from '../../support/accounts.ts';

async function withSecondFactor() {
	const w = await makeDoorWorld();
	await w.give('hung');
	const { session } = await w.enter('hung');
	const { secret } = await enrolSecondFactor(await w.ctx(), { password: '' }, session);
	await confirmSecondFactor(await w.ctx(), { code: codeOf(secret) }, door(session));
	w.clock(1);
	const give = async (code: string, half: Session) =>
		finishSignIn(await w.ctx(), { code }, door(half));
	return { ...w, secret, give };
}

test('after the password comes the code, and with it a whole session under a new id', async () => {
	const w = await withSecondFactor();
	const half = await w.enter('hung');
	expect(half.session).toMatchObject({ need: 'second-factor', secondFactor: false });
	const id = await w.give(codeOf(w.secret), half.session);
	expect(await w.look(id)).toMatchObject({ need: null, secondFactor: true });
	expect(await w.look(half.id), 'the half session is gone').toBe(null);
});

test('a code works once: who reads it over the shoulder has nothing', async () => {
	const w = await withSecondFactor();
	const code = codeOf(w.secret);
	await w.give(code, (await w.enter('hung')).session);
	const other = await w.enter('hung');
	await expect(w.give(code, other.session)).rejects.toMatchObject({ code: 'wrong-second-factor' });
	const previous = codeOf(w.secret, new Date(Date.now() - 30_000));
	await expect(w.give(previous, other.session), 'nor the one before it').rejects.toMatchObject({
		code: 'wrong-second-factor'
	});
	w.clock(0.5);
	await w.give(codeOf(w.secret), other.session);
});

test('codes cannot be tried through, not even over several sign-ins', async () => {
	const w = await withSecondFactor();
	for (let i = 0; i < 5; i++)
		await expect(w.give('000000', (await w.enter('hung')).session)).rejects.toMatchObject({
			code: 'wrong-second-factor'
		});
	const half = await w.enter('hung');
	await expect(w.give(codeOf(w.secret), half.session)).rejects.toMatchObject({
		code: 'too-many-attempts'
	});
});

test('a whole session has no code to give', async () => {
	const w = await withSecondFactor();
	await w.give(codeOf(w.secret), (await w.enter('hung')).session);
	const whole = { key: 'k', personId: w.ids.hung, secondFactor: true, need: null };
	await expect(w.give('000000', whole)).rejects.toMatchObject({ code: 'already-done' });
});
