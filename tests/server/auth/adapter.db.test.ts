import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sessionAdapter } from '#lib/server/auth/adapter.ts';
import { makeDoorWorld, real } from '../../support/accounts.ts';

const rowsOf = (w: Awaited<ReturnType<typeof makeDoorWorld>>) =>
	w.db.asOwner((db) => db.selectFrom('session').selectAll().execute());

test('the database holds the SHA-256 of a session’s id and never the id', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const { id } = await w.enter('lan');
	const rows = await rowsOf(w);
	expect(rows).toHaveLength(1);
	expect(rows[0]?.idSha256).toBe(createHash('sha256').update(id).digest('hex'));
	expect(JSON.stringify(rows)).not.toContain(id);
	expect(id.length).toBeGreaterThanOrEqual(40);
});

test('what the table holds does not open the session', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const { session } = await w.enter('lan');
	expect(await w.look(session.key)).toBe(null);
});

test('a request writes at most once a minute', async () => {
	const w = await makeDoorWorld();
	await w.give('lan');
	const { id } = await w.enter('lan');
	const start = (await rowsOf(w))[0]?.lastSeenAt;
	w.clock(0.5);
	await w.look(id);
	expect((await rowsOf(w))[0]?.lastSeenAt).toEqual(start);
	const later = w.clock(1);
	await w.look(id);
	expect((await rowsOf(w))[0]?.lastSeenAt).toEqual(later);
});

test('lucia can list a person’s sessions, end them all and sweep what is over', async () => {
	const w = await makeDoorWorld();
	for (const name of ['lan', 'minh'] as const) await w.give(name);
	await w.enter('lan');
	await w.enter('lan');
	await w.enter('minh');
	const adapter = sessionAdapter(w.db, new Date(), real);
	expect(await adapter.getUserSessions(w.ids.lan)).toHaveLength(2);
	await adapter.deleteUserSessions(w.ids.lan);
	expect(await rowsOf(w)).toHaveLength(1);
	await sessionAdapter(w.db, w.clock(13 * 60), real).deleteExpiredSessions();
	expect(await rowsOf(w)).toHaveLength(0);
});
