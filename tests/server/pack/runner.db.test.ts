import { afterAll, expect, test } from 'vitest';
import { jobById } from '#lib/server/database/pack-jobs.ts';
import { issuedPacks } from '#lib/server/database/packs.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { runPackJob } from '#lib/server/pack/runner.ts';
import { cancelPack } from '#lib/server/usecases/cancel-pack.ts';
import { requestPack } from '#lib/server/usecases/request-pack.ts';
import { aWardWithEvidence, closePrinters } from '../../support/packs.ts';
import { type World, makeWorld } from '../../support/world.ts';

afterAll(closePrinters);

/** The runner lives by the real clock, so the period ends before any day this runs on. */
const period = { from: '2026-01-01', until: '2026-06-30', locale: 'vi' } as const;

async function aRequest(w: World) {
	const ctx = await aWardWithEvidence(w);
	const wardId = w.wards.thanhBinh;
	const id = await requestPack(ctx, { wardId, ...period });
	const job = { wardId, id, requestedBy: w.ids.lan };
	return { ctx, job, read: () => reading(ctx, (db) => jobById(db, wardId, id)) };
}

test('a job that was asked for ends with an issued pack', async () => {
	const w = await makeWorld();
	const { ctx, job, read } = await aRequest(w);
	await runPackJob(ctx, job);
	const [pack] = await reading(ctx, (db) => issuedPacks(db, job.wardId, 10, 0));
	expect(await read()).toMatchObject({ state: 'done', packId: pack?.id });
	expect((await read())?.done).toBe((await read())?.total);
});

test('a job cancelled while it runs leaves no pack behind', async () => {
	const w = await makeWorld();
	const { ctx, job, read } = await aRequest(w);
	const print: typeof ctx.print = async (form, options) => {
		if (form.kind === 'distribution') await cancelPack(ctx, { wardId: job.wardId, jobId: job.id });
		return ctx.print(form, options);
	};
	await runPackJob({ ...ctx, print }, job);
	expect((await read())?.state).toBe('cancelled');
	expect(await reading(ctx, (db) => issuedPacks(db, job.wardId, 10, 0))).toEqual([]);
});

test('a job stopped by the end of the server says that it was interrupted', async () => {
	const w = await makeWorld();
	const { ctx, job, read } = await aRequest(w);
	await runPackJob(ctx, job, AbortSignal.abort(new Error('shutting down')));
	expect(await read()).toMatchObject({ state: 'failed', failure: 'interrupted' });
});

test('a job runs once, whoever takes it', async () => {
	const w = await makeWorld();
	const { ctx, job } = await aRequest(w);
	await Promise.all([runPackJob(ctx, job), runPackJob(ctx, job)]);
	expect(await reading(ctx, (db) => issuedPacks(db, job.wardId, 10, 0))).toHaveLength(1);
});
