import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as jobs from '#lib/server/database/pack-jobs.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { type World, makeWorld } from '../../support/world.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 2, minute));

async function queue(w: World) {
	const lan = await w.as('lan');
	const write = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
		inTransaction(lan, 'test', work);
	const ask = async (minute: number) => {
		const job = { wardId: w.wards.thanhBinh, id: randomUUID() };
		await write((trx) =>
			jobs.insertJob(trx, {
				...job,
				periodFrom: '2026-01-01',
				periodUntil: '2026-06-30',
				locale: 'vi',
				requestedBy: w.ids.lan,
				requestedAt: at(minute)
			})
		);
		return job;
	};
	const move = (
		job: { wardId: number; id: string },
		from: Parameters<typeof jobs.moveJob>[2],
		state: 'running' | 'done' | 'cancelled'
	) => write((trx) => jobs.moveJob(trx, job, from, { state, heartbeatAt: at(30) }));
	const read = <T>(work: Parameters<typeof reading<T>>[1]) => reading(lan, work);
	return { ask, move, write, read };
}

test('a job is taken by one, tells how far it is, and hears there that it was cancelled', async () => {
	const w = await makeWorld();
	const { ask, move, write, read } = await queue(w);
	const job = await ask(0);
	const note = (done: number) =>
		write((trx) =>
			jobs.noteProgress(trx, job, { done, total: 9, current: 'Trang bìa', heartbeatAt: at(done) })
		);
	expect(await note(1)).toBe(false);
	expect(await move(job, ['queued'], 'running')).toBe(true);
	expect(await move(job, ['queued'], 'running')).toBe(false);
	expect(await note(3)).toBe(true);
	expect(await read((db) => jobs.jobById(db, job.wardId, job.id))).toMatchObject({
		state: 'running',
		done: 3,
		total: 9,
		current: 'Trang bìa',
		heartbeatAt: at(3)
	});
	expect(await move(job, ['queued', 'running'], 'cancelled')).toBe(true);
	expect(await note(4)).toBe(false);
	expect(await move(job, ['running'], 'done')).toBe(false);
	expect(await read((db) => jobs.jobById(db, w.wards.himLam, job.id))).toBeUndefined();
});

test('the page shows what is under way or went wrong, the latest first; an issued pack speaks for itself', async () => {
	const w = await makeWorld();
	const { ask, move, read } = await queue(w);
	const [done, cancelled, open] = [await ask(0), await ask(1), await ask(2)];
	const opened = (wardId: number) => read(async (db) => (await jobs.openJob(db, wardId))?.id);
	await move(done, ['queued'], 'done');
	await move(cancelled, ['queued'], 'cancelled');
	const recent = (limit: number) =>
		read(async (db) => (await jobs.recentJobs(db, w.wards.thanhBinh, limit)).map(({ id }) => id));
	expect(await recent(5)).toEqual([open.id, cancelled.id]);
	expect(await recent(1)).toEqual([open.id]);
	expect(await opened(w.wards.thanhBinh)).toBe(open.id);
	expect(await opened(w.wards.himLam)).toBeUndefined();
	await move(open, ['queued'], 'running');
	expect(await opened(w.wards.thanhBinh)).toBe(open.id);
	await move(open, ['running'], 'cancelled');
	expect(await opened(w.wards.thanhBinh)).toBeUndefined();
});
