import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { FolderInUse, lockFolder } from '#lib/server/database/folder-lock.ts';
import type { RacerAnswer, RacerOrder } from '../../support/lock-racer.ts';

const root = mkdtempSync(join(tmpdir(), 'ward-qms-lock-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const startRacer = (): ChildProcess =>
	fork(join(import.meta.dirname, '../../support/lock-racer.ts'), { stdio: 'inherit' });

async function tell(racer: ChildProcess, order: RacerOrder): Promise<RacerAnswer> {
	const answer = once(racer, 'message');
	racer.send(order);
	return (await answer)[0] as RacerAnswer;
}

// Abstract sockets are Linux's own; elsewhere the product uses the file, and so do its tests.
const ways = process.platform === 'linux' ? (['socket', 'file'] as const) : (['file'] as const);

describe.each(ways)('by %s', (way) => {
	const racers: ChildProcess[] = [];
	beforeAll(() => void racers.push(...Array.from({ length: 4 }, startRacer)));
	afterAll(() => racers.forEach((racer) => racer.kill()));

	test('of four processes that race for a folder one wins, in 100 of 100 races', async () => {
		const folders = Array.from({ length: 100 }, (_, race) => join(root, `${way}-${race}`));
		const answers = await Promise.all(racers.map((r) => tell(r, { folders, way })));
		const winners = folders.map((_, race) => answers.filter((a) => a[race] === 'won').length);
		expect(winners).toEqual(folders.map(() => 1));
		await Promise.all(racers.map((r) => tell(r, 'release')));
	}, 60_000);

	test('who is killed without warning leaves nothing behind', async () => {
		const folder = join(root, `${way}-killed`);
		const victim = startRacer();
		expect(await tell(victim, { folders: [folder], way })).toEqual(['won']);
		await expect(lockFolder(folder, way)).rejects.toThrow(FolderInUse);
		victim.kill('SIGKILL');
		await once(victim, 'exit');
		const lock = await lockFolder(folder, way);
		await lock.release();
	});

	test('the same process cannot take a folder twice, and can again after letting go', async () => {
		const folder = join(root, `${way}-twice`);
		const first = await lockFolder(folder, way);
		await expect(lockFolder(folder, way)).rejects.toThrow(FolderInUse);
		await first.release();
		const second = await lockFolder(folder, way);
		onTestFinished(() => second.release());
	});

	test('a link to the folder is the same folder', async () => {
		const folder = join(root, `${way}-real`);
		const lock = await lockFolder(folder, way);
		onTestFinished(() => lock.release());
		symlinkSync(folder, join(root, `${way}-link`));
		await expect(lockFolder(join(root, `${way}-link`), way)).rejects.toThrow(FolderInUse);
	});
});
