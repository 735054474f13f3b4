import { expect, test } from 'vitest';
import { revokeSession } from '#lib/server/usecases/revoke-session.ts';
import { makeDoorWorld } from '../../support/accounts.ts';

test('a session on a lost telephone is ended from another browser', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const [phone, pc] = [await w.enter('lan'), await w.enter('lan')];
	await revokeSession(await w.ctx('lan'), { which: phone.session.key }, pc.session);
	expect(await w.look(phone.id)).toBe(null);
	expect(await w.look(pc.id)).not.toBe(null);
	await expect(
		revokeSession(await w.ctx('lan'), { which: phone.session.key }, pc.session)
	).rejects.toMatchObject({ code: 'not-found' });
});

test('all others at once, and nobody else’s', async () => {
	const w = await makeDoorWorld();
	for (const name of ['lan', 'minh'] as const) await w.give(name);
	const [one, two, minh] = [await w.enter('lan'), await w.enter('lan'), await w.enter('minh')];
	const ctx = await w.ctx('lan');
	await expect(revokeSession(ctx, { which: minh.session.key }, two.session)).rejects.toMatchObject({
		code: 'not-found'
	});
	await revokeSession(ctx, { which: 'others' }, two.session);
	expect(await w.look(one.id)).toBe(null);
	for (const { id } of [two, minh]) expect(await w.look(id)).not.toBe(null);
});

test('who has not finished signing in ends nothing', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const { session } = await w.enter('lan');
	await expect(
		revokeSession(await w.ctx(), { which: 'others' }, { ...session, need: 'second-factor' })
	).rejects.toMatchObject({ code: 'second-factor-needed' });
});
