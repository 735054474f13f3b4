import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { type PrintPool, createPrintPool } from '#lib/server/print/pool.ts';
import { PrintFailed } from '#lib/server/print/print-failed.ts';
import type { PrintTask } from '#lib/server/print/task.ts';
import { edition } from '../../support/prints.ts';

vi.setConfig({ testTimeout: 120_000 });

const worker = fileURLToPath(new URL('../../support/workers/behaves-as-told.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ward-qms-pool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pools: PrintPool[] = [];
const aPool = (): PrintPool => {
	const pool = createPrintPool({ worker, threads: 1 });
	pools.push(pool);
	return pool;
};
afterEach(async () => {
	await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

const told = (title: string): PrintTask => ({
	do: 'join',
	parts: [],
	whole: { title, author: '' },
	edition
});
const ample = { timeoutMs: 60_000 };
const failure = async (work: Promise<unknown>): Promise<unknown> =>
	work.then(
		() => 'done',
		(error: unknown) => (error instanceof PrintFailed ? error.reason : error)
	);

describe('the pool of print workers', () => {
	test('kills a hung worker and tries once more in a new one', async () => {
		const marker = join(folder, 'hung');
		const done = await aPool().run(told(`hang until ${marker}`), { timeoutMs: 5_000 });
		expect(existsSync(marker)).toBe(true);
		expect(done).toEqual({ bytes: new Uint8Array([7]), pages: 1, sha256: '', starts: [] });
	});

	test('gives up after the second hang, and goes on with the next task', async () => {
		const pool = aPool();
		expect(await failure(pool.run(told('hang'), { timeoutMs: 1_000 }))).toBe('timeout');
		expect((await pool.run(told('print'), ample)).pages).toBe(1);
	});

	test('tries again when a worker dies', async () => {
		const marker = join(folder, 'died');
		expect((await aPool().run(told(`exit until ${marker}`), ample)).pages).toBe(1);
		expect(existsSync(marker)).toBe(true);
	});

	test('gives up after the second death', async () => {
		expect(await failure(aPool().run(told('exit'), ample))).toBe('worker-lost');
	});

	test('does not repeat what the same data would do again', async () => {
		const marker = join(folder, 'rejected');
		expect(await failure(aPool().run(told(`reject until ${marker}`), ample))).toBe('layout');
	});

	test('counts the time-out from when a thread takes the task, not from when it was queued', async () => {
		const pool = aPool();
		const first = pool.run(told('wait 3000'), ample);
		const second = pool.run(told('print'), { timeoutMs: 2_000 });
		await expect(Promise.all([first, second])).resolves.toHaveLength(2);
	});

	test('leaves off when nobody waits any more, in the queue and at work', async () => {
		const pool = aPool();
		const [atWork, queued] = [new AbortController(), new AbortController()];
		const running = failure(pool.run(told('hang'), { ...ample, signal: atWork.signal }));
		const waiting = failure(pool.run(told('print'), { ...ample, signal: queued.signal }));
		queued.abort('second thoughts');
		expect(await waiting).toBe('second thoughts');
		atWork.abort('page closed');
		expect(await running).toBe('page closed');
		expect((await pool.run(told('print'), ample)).pages).toBe(1);
	});

	test('does not begin what was given up before', async () => {
		const signal = AbortSignal.abort('too late');
		expect(await failure(aPool().run(told('hang'), { ...ample, signal }))).toBe('too late');
	});
});
