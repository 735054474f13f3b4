import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#lib/server/database/connect.ts';
import { FolderInUse } from '#lib/server/database/folder-lock.ts';
import { migrate } from '#lib/server/database/migrate.ts';
import { openRuntime } from '#lib/server/runtime.ts';
import { type Settings, readSettings } from '#lib/server/settings.ts';

let settings: Settings;
beforeEach(async () => {
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-runtime-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	settings = readSettings({ DATA_DIR: folder, QMS_DEMO: '1', LOG_LEVEL: 'silent' });
});

test('an unmigrated database is not served, and its folder is free again', async () => {
	await expect(openRuntime(settings)).rejects.toThrow(/empty.*migrate/);
	await expect(openRuntime(settings)).rejects.toThrow(/empty.*migrate/);
}, 120_000);

test('a folder is served by one runtime at a time, until that one is closed', async () => {
	const { database } = settings;
	if (!('folder' in database)) throw new Error('these settings are embedded');
	await mkdir(database.folder, { recursive: true });
	const owner = await openDatabase(database, 'owner');
	await migrate(owner);
	await owner.close();
	const first = await openRuntime(settings);
	expect(first).toMatchObject({ mode: 'demo', dataDir: settings.dataFolder });
	await expect(openRuntime(settings)).rejects.toThrow(FolderInUse);
	await first.close();
	const second = await openRuntime(settings);
	await second.close();
}, 120_000);
