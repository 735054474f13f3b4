import { expect, test } from 'vitest';
import { startPasswordReset } from '#lib/server/usecases/start-password-reset.ts';
import { makeDoorWorld } from '../../support/accounts.ts';

const credential = (w: Awaited<ReturnType<typeof makeDoorWorld>>, personId: string) =>
	w.db.asOwner((db) =>
		db
			.selectFrom('credential')
			.selectAll()
			.where('personId', '=', personId)
			.executeTakeFirstOrThrow()
	);

test('an administrator starts a reset, sees the code once, and the database holds its hash', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const { passwordHash } = await credential(w, w.ids.lan);
	const { code, expiresAt, username } = await startPasswordReset(await w.ctx('quantri'), {
		personId: w.ids.lan,
		secondFactorToo: false
	});
	expect(username).toBe('lan');
	expect(expiresAt.getTime() - Date.now()).toBe(24 * 3_600_000);
	const row = await credential(w, w.ids.lan);
	expect(row.passwordHash, 'the old password stays until the code is used').toBe(passwordHash);
	expect(row.resetTokenSha256).toHaveLength(32);
	expect(JSON.stringify(row)).not.toContain(code);
});

test('the start of a reset is in the trail with the administrator’s name', async () => {
	const w = await makeDoorWorld();
	await startPasswordReset(await w.ctx('quantri'), { personId: w.ids.lan, secondFactorToo: false });
	const event = await w.db.asOwner((db) =>
		db.selectFrom('event').selectAll().where('subject', '=', 'credential').executeTakeFirstOrThrow()
	);
	expect(event).toMatchObject({
		wardId: 0,
		actorId: w.ids.quantri,
		subjectId: w.ids.lan,
		action: 'start-password-reset/insert',
		data: '{"changed": ["reset started"]}'
	});
});

test.each(['lan', 'hung', 'thanhpho', null] as const)('%s starts no reset', async (who) => {
	const w = await makeDoorWorld();
	await expect(
		startPasswordReset(await w.ctx(who ?? undefined), {
			personId: w.ids.minh,
			secondFactorToo: true
		})
	).rejects.toMatchObject({ code: who ? 'not-found' : 'not-signed-in' });
	const rows = await w.db.asOwner((db) => db.selectFrom('credential').selectAll().execute());
	expect(rows).toEqual([]);
});

test('nobody can be reset who is unknown or no longer active', async () => {
	const w = await makeDoorWorld();
	await w.db.asOwner((db) =>
		db.updateTable('person').set({ active: false }).where('id', '=', w.ids.lan).execute()
	);
	for (const personId of [w.ids.lan, crypto.randomUUID()])
		await expect(
			startPasswordReset(await w.ctx('quantri'), { personId, secondFactorToo: false })
		).rejects.toMatchObject({ code: 'not-found' });
});
