import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { lockByFile } from '#lib/server/database/pid-file-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'ward-qms-pid-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
/** A lock file as somebody left it, so many seconds ago. */
function left(by: { pid: number; host: string } | string, secondsAgo: number): string {
	const file = join(root, String(count++));
	writeFileSync(file, typeof by === 'string' ? by : JSON.stringify({ token: 'theirs', ...by }));
	const then = new Date(Date.now() - secondsAgo * 1000);
	utimesSync(file, then, then);
	return file;
}
const deadPid = 2 ** 22 + 1; // above the kernel's largest

test('a lock whose process is gone is taken over at once', async () => {
	const lock = await lockByFile(left({ pid: deadPid, host: hostname() }, 0));
	expect(lock).not.toBeNull();
	await lock?.release();
});

test('a lock that is touched is believed, whoever holds it', async () => {
	expect(await lockByFile(left({ pid: process.pid, host: hostname() }, 1))).toBeNull();
	expect(await lockByFile(left({ pid: 1, host: 'another-machine' }, 1))).toBeNull();
});

test('long silence is death, even where a process of that number lives', async () => {
	for (const host of [hostname(), 'another-machine']) {
		const lock = await lockByFile(left({ pid: process.pid, host }, 60));
		expect(lock).not.toBeNull();
		await lock?.release();
	}
});

test('a file that is no lock does not keep anybody out', async () => {
	const lock = await lockByFile(left('{"token":', 0));
	expect(lock).not.toBeNull();
	await lock?.release();
});

test('of twenty who find the same dead lock one wins', async () => {
	const file = left({ pid: deadPid, host: hostname() }, 60);
	const locks = await Promise.all(Array.from({ length: 20 }, () => lockByFile(file)));
	const winners = locks.filter((lock) => lock !== null);
	onTestFinished(async () => void (await Promise.all(winners.map((w) => w.release()))));
	expect(winners).toHaveLength(1);
});
