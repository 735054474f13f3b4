import { expect, test } from 'vitest';
import * as sessions from '#lib/server/database/sessions.ts';
import { asAuthenticator, reading } from '#lib/server/database/transaction.ts';
import { makeWorld } from '../../support/world.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));

async function withSession() {
	const w = await makeWorld();
	const row = {
		key: 'a'.repeat(64),
		personId: w.ids.lan,
		createdAt: at(2),
		lastSeenAt: at(2),
		expiresAt: at(10),
		endsAt: at(14),
		secondFactor: false,
		userAgent: '',
		address: ''
	};
	await asAuthenticator(w.db, (trx) => sessions.insert(trx, row));
	return {
		...w,
		row,
		run: <T>(work: Parameters<typeof asAuthenticator<T>>[1]) => asAuthenticator(w.db, work)
	};
}

test('no request’s role can read a session or a credential', async () => {
	const w = await withSession();
	const ctx = await w.as('quantri');
	for (const table of ['session', 'credential', 'signInAttempt', 'installation'] as const)
		await expect(
			reading(ctx, (db) => db.selectFrom(table).selectAll().execute())
		).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a session is seen later and never earlier', async () => {
	const w = await withSession();
	await w.run((trx) => sessions.touch(trx, w.row.key, at(4), at(12)));
	await w.run((trx) => sessions.touch(trx, w.row.key, at(3), at(11)));
	expect(await w.run((trx) => sessions.find(trx, w.row.key))).toMatchObject({ lastSeenAt: at(4) });
});

test('the roles of a person are those of the day', async () => {
	const w = await withSession();
	await w.db.asOwner((db) =>
		db
			.updateTable('membership')
			.set({ validUntil: '2026-06-30' })
			.where('personId', '=', w.ids.lan)
			.execute()
	);
	const roles = async (day: string) =>
		(await w.run((trx) => sessions.personOf(trx, w.ids.lan, day)))?.roles;
	expect(await roles('2026-06-30')).toEqual(['coordinator']);
	expect(await roles('2026-07-01')).toEqual([]);
});

test('what is over is swept, what holds stays', async () => {
	const w = await withSession();
	await w.run((trx) => sessions.sweep(trx, at(9)));
	expect(await w.run((trx) => sessions.find(trx, w.row.key))).toBeDefined();
	await w.run((trx) => sessions.sweep(trx, at(10)));
	expect(await w.run((trx) => sessions.find(trx, w.row.key))).toBeUndefined();
});
