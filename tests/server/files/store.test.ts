import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFileStore, sha256Hex } from '#lib/server/files/store.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ward-qms-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('Quy trình đăng ký khai sinh');
const place = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);

test('bytes come back by their hash, and the same bytes are stored once', async () => {
	const store = openFileStore(folder);
	const names = await Promise.all([store.put(bytes), store.put(bytes), store.put(bytes)]);
	expect(new Set(names)).toEqual(new Set([sha256Hex(bytes)]));
	expect(new Uint8Array(await store.get(names[0] ?? ''))).toEqual(bytes);
	const kept = (await readdir(folder, { recursive: true })).filter((name) => name.includes('/'));
	expect(kept).toHaveLength(1);
});

test('a file that is gone is missing', async () => {
	await expect(openFileStore(folder).get('0'.repeat(64))).rejects.toMatchObject({
		code: 'file-missing'
	});
});

test('a file that was changed on the disk is as good as gone', async () => {
	const store = openFileStore(folder);
	const sha256 = await store.put(bytes);
	await writeFile(place(sha256), 'khác');
	await expect(store.get(sha256)).rejects.toMatchObject({
		code: 'file-missing',
		facts: { sha256 }
	});
});

test('half a file, left by a process that was killed while writing, is never read', async () => {
	const store = openFileStore(folder);
	const sha256 = await store.put(bytes);
	await rm(place(sha256));
	await writeFile(`${place(sha256)}.123.part`, bytes.slice(0, 4));
	await expect(store.get(sha256)).rejects.toMatchObject({ code: 'file-missing' });
	await store.put(bytes);
	expect(new Uint8Array(await store.get(sha256))).toEqual(bytes);
});
