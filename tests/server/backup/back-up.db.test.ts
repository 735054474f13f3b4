import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backUp } from '#lib/server/backup/back-up.ts';
import { lockFolder } from '#lib/server/database/folder-lock.ts';
import { emptyPlace, installed } from '../../support/backups.ts';
import { temporaryFolder } from '../../support/terminal.ts';

const now = new Date('2026-03-02T02:00:00Z');
const newFolder = () => join(temporaryFolder(), 'copy');

test('a back-up holds the database, the stored files and what proves the trail, each by its hash', async () => {
	const place = await installed();
	const out = newFolder();
	const { files, migrations, at } = await backUp(place, out, now);
	const paths = files.map(({ path }) => path);
	expect(paths).toContain('database.copy');
	expect(paths).toContain(`data/files/${place.sha256.slice(0, 2)}/${place.sha256}`);
	expect(paths).toContain('data/checkpoints.jsonl');
	expect(files.find(({ path }) => path.endsWith(place.sha256))?.sha256).toBe(place.sha256);
	expect(migrations[0]).toBe('0001-roles-and-helpers');
	expect(at).toBe('2026-03-02T02:00:00.000Z');
	expect(readdirSync(out).sort()).toEqual(['data', 'database.copy', 'manifest.json']);
});

test('who has a back-up can check signatures, and not sign: the private key is not in it', async () => {
	const place = await installed();
	const { files } = await backUp(place, newFolder(), now);
	const keys = files.filter(({ path }) => path.includes('keys/'));
	expect(keys).toHaveLength(1);
	expect(keys[0]?.path).toMatch(/\.public\.pem$/);
});

test('a folder that holds something is not written into', async () => {
	const place = await installed();
	const out = temporaryFolder();
	writeFileSync(join(out, 'letter.txt'), 'mine');
	await expect(backUp(place, out, now)).rejects.toMatchObject({
		code: 'not-empty',
		facts: { place: out }
	});
	expect(readdirSync(out)).toEqual(['letter.txt']);
});

test('where nothing was installed there is nothing to back up, and nothing is left behind', async () => {
	const out = newFolder();
	await expect(backUp(await emptyPlace(), out, now)).rejects.toMatchObject({
		code: 'nothing-there'
	});
	expect([existsSync(out), existsSync(`${out}.unfinished`)]).toEqual([false, false]);
});

test('an embedded database that a server has open is left alone; PostgreSQL may go on working', async () => {
	const place = await installed();
	await mkdir(place.dataFolder, { recursive: true });
	const lock = await lockFolder(place.dataFolder);
	onTestFinished(() => lock.release());
	const out = newFolder();
	const done = await backUp(place, out, now).then(
		() => 'made',
		(error: Error) => error.name
	);
	expect(done).toBe('folder' in place.database ? 'FolderInUse' : 'made');
	rmSync(out, { recursive: true, force: true });
});
