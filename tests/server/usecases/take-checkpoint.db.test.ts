import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { flawOf, headsOf } from '#lib/server/checkpoints/checkpoint.ts';
import { exportFile, readCheckpoints } from '#lib/server/checkpoints/export-file.ts';
import { knownKeys, openSigningKey } from '#lib/server/checkpoints/signing-key.ts';
import { takeCheckpoint } from '#lib/server/usecases/take-checkpoint.ts';
import { makeWorld } from '../../support/world.ts';

async function withKey() {
	const w = await makeWorld();
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-checkpoint-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const key = await openSigningKey(folder);
	const take = async () => takeCheckpoint(await w.as(null), key, folder);
	const rename = (fullName: string) =>
		w.db.asOwner((db) =>
			db.updateTable('person').set({ fullName }).where('id', '=', w.ids.lan).execute()
		);
	return { ...w, folder, take, rename };
}

test('a checkpoint signs where every chain stands, and is exported', async () => {
	const w = await withKey();
	const checkpoint = await w.take();
	if (!checkpoint) throw new Error('none was taken');
	expect(checkpoint.id).toBe(1);
	expect(headsOf(checkpoint.heads).map((h) => h.wardId)).toEqual(
		expect.arrayContaining([0, w.wards.thanhBinh, w.wards.himLam])
	);
	expect(flawOf(checkpoint, undefined, await knownKeys(w.folder))).toBe(null);
	expect(await readCheckpoints(exportFile(w.folder))).toEqual([checkpoint]);
});

test('where nothing happened none is taken, else the next continues the last', async () => {
	const w = await withKey();
	const first = await w.take();
	expect(await w.take()).toBe(null);
	await w.rename('Nguyễn Thị Ngọc Lan');
	const second = await w.take();
	expect(second).toMatchObject({ id: 2, previousHash: first?.hash });
});

test('two processes that take one at the same moment take one', async () => {
	const w = await withKey();
	const taken = await Promise.all([w.take(), w.take(), w.take()]);
	expect(taken.filter((c) => c !== null)).toHaveLength(1);
});
