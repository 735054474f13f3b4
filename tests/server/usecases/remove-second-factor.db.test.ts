import { expect, test } from 'vitest';
import type { Session } from '#lib/server/auth/sessions.ts';
import { confirmSecondFactor } from '#lib/server/usecases/confirm-second-factor.ts';
import { enrolSecondFactor } from '#lib/server/usecases/enrol-second-factor.ts';
import { removeSecondFactor } from '#lib/server/usecases/remove-second-factor.ts';
import { startPasswordReset } from '#lib/server/usecases/start-password-reset.ts';
import { type PersonName } from '../../support/world.ts';
import { codeOf, door, makeDoorWorld, password } from '../../support/accounts.ts';

async function withSecondFactor(who: PersonName) {
	const w = await makeDoorWorld();
	await w.give(who);
	const { session } = await w.enter(who);
	const { secret } = await enrolSecondFactor(await w.ctx(who), { password }, session);
	const id = await confirmSecondFactor(await w.ctx(who), { code: codeOf(secret) }, door(session));
	return { ...w, id, session: (await w.look(id)) as Session };
}

test('with the password again one’s own second factor is removed', async () => {
	const w = await withSecondFactor('lan');
	const ctx = await w.ctx('lan');
	await expect(removeSecondFactor(ctx, { password: 'wrong' }, w.session)).rejects.toMatchObject({
		code: 'wrong-password'
	});
	await removeSecondFactor(ctx, { password }, w.session);
	expect((await w.enter('lan')).session.need).toBe(null);
});

test('the head who removes it must set up another before anything else', async () => {
	const w = await withSecondFactor('hung');
	await removeSecondFactor(await w.ctx('hung'), { password }, w.session);
	expect(await w.look(w.id)).toMatchObject({ need: 'enrolment' });
});

test('a half session removes nothing', async () => {
	const w = await withSecondFactor('hung');
	const { session } = await w.enter('hung');
	await expect(
		removeSecondFactor(await w.ctx('hung'), { password }, session)
	).rejects.toMatchObject({ code: 'second-factor-needed' });
});

test('for a lost telephone an administrator removes it with the reset, and all sessions end', async () => {
	const w = await withSecondFactor('hung');
	await startPasswordReset(await w.ctx('quantri'), { personId: w.ids.hung, secondFactorToo: true });
	expect(await w.look(w.id)).toBe(null);
	expect((await w.enter('hung')).session.need).toBe('enrolment');
	const event = await w.db.asOwner((db) =>
		db
			.selectFrom('event')
			.selectAll()
			.where('subject', '=', 'credential')
			.orderBy('seq', 'desc')
			.limit(1)
			.executeTakeFirstOrThrow()
	);
	expect(event).toMatchObject({
		actorId: w.ids.quantri,
		data: '{"changed": ["second factor removed"]}'
	});
});
