import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test, vi } from 'vitest';
import { keepHouse, startHousekeeping } from '#lib/server/housekeeping.ts';
import { makeLog } from '#lib/server/log.ts';
import { readSettings } from '#lib/server/settings.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { demo, makeDoorWorld } from '../support/accounts.ts';

async function house() {
	const w = await makeDoorWorld();
	const dataDir = await mkdtemp(join(tmpdir(), 'ward-qms-house-'));
	onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
	const lines: Record<string, unknown>[] = [];
	const log = makeLog('info', { write: (line) => void lines.push(JSON.parse(line)) });
	const disk = { freeMegabytes: () => 5000, demandRoom: () => undefined };
	const kept = { database: w.db, dataDir, settings: readSettings({}), signIn: demo, log, disk };
	const count = (table: 'session' | 'signInAttempt' | 'checkpoint') =>
		w.db.asOwner(async (db) => (await db.selectFrom(table).selectAll().execute()).length);
	return { ...w, kept, lines, count };
}

test('a round signs the chains, sweeps what is over and keeps what holds', async () => {
	const w = await house();
	await w.give('lan');
	await w.enter('lan');
	w.clock(13 * 60);
	await w.enter('lan');
	await keepHouse(w.kept, new Date(), true);
	expect([
		await w.count('session'),
		await w.count('signInAttempt'),
		await w.count('checkpoint')
	]).toEqual([1, 4, 1]);
	await keepHouse(w.kept, w.clock(49 * 60), true);
	expect([await w.count('session'), await w.count('signInAttempt')]).toEqual([0, 0]);
	expect(w.lines).toEqual([expect.objectContaining({ msg: 'checkpoint', checkpoint: 1 })]);
});

test('attempts of a clock that ran ahead lock nobody for ever', async () => {
	const w = await house();
	await w.give('lan');
	w.clock('2027-11-23T09:00:00+07:00');
	await w.enter('lan');
	await keepHouse(w.kept, w.clock('2026-11-23T09:00:00+07:00'), false);
	expect(await w.count('signInAttempt')).toBe(0);
});

test('after the database was swept by hand requests are as restricted as before', async () => {
	const w = await house();
	await keepHouse(w.kept, new Date(), true);
	expect(w.lines.filter((line) => line.level === 'error')).toEqual([]);
	const ctx = await w.as('lan');
	expect(ctx.actor?.username).toBe('lan');
	await expect(sql`select * from app.credential`.execute(w.db.kysely)).rejects.toMatchObject({
		code: '42501'
	});
});

test('one chore that fails is told, and the others are done', async () => {
	const w = await house();
	const full = {
		...w.kept.disk,
		demandRoom: () => refuse('disk-nearly-full', { freeMegabytes: 3 })
	};
	await w.give('lan');
	await w.enter('lan');
	await keepHouse({ ...w.kept, disk: full }, w.clock(49 * 60), false);
	expect(w.lines).toEqual([
		expect.objectContaining({ level: 'error', chore: 'checkpoint', msg: 'housekeeping failed' })
	]);
	expect([await w.count('session'), await w.count('checkpoint')]).toEqual([0, 0]);
});

test('rounds come by the hour until they are ended', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	onTestFinished(() => void vi.useRealTimers());
	const rounds = vi.fn(() => 0);
	const log = makeLog('silent');
	const broken = {
		log,
		get database(): never {
			rounds();
			throw new Error('the round began');
		}
	};
	const end = startHousekeeping(broken as never);
	expect(rounds).not.toHaveBeenCalled();
	await end();
	await vi.advanceTimersByTimeAsync(3_600_000);
	expect(rounds).not.toHaveBeenCalled();
});
