import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../database/connect.ts';
import { lockFolder } from '../database/folder-lock.ts';
import { appliedMigrations } from '../database/migrate.ts';
import type { Settings } from '../settings.ts';
import { copyFiles, copyProofs } from './data-copy.ts';
import { engineOf, saveDatabase } from '../database/database-copy.ts';
import { BackupFault } from './fault.ts';
import { type Manifest, writeManifest } from './manifest.ts';

/** Names within a back-up. */
export const parts = { database: 'database.copy', data: 'data' };

/**
 * Copies database and stored files into a new folder, with a list of their hashes. What proves the
 * trail is copied before the database and must not know more than it; files after it: a file is stored
 * before the row that names it, so no row is without its file.
 * @throws BackupFault; FolderInUse where the embedded database is open elsewhere
 */
export async function backUp(settings: Settings, out: string, now: Date): Promise<Manifest> {
	if (existsSync(out) && (await readdir(out)).length > 0)
		throw new BackupFault('not-empty', { place: out });
	const { database, dataFolder } = settings;
	if ('folder' in database && !existsSync(database.folder))
		throw new BackupFault('nothing-there', { place: dataFolder });
	const lock = 'folder' in database ? await lockFolder(dataFolder) : null;
	const unfinished = `${out}.unfinished`;
	try {
		const migrations = await migrationsOf(settings);
		if (migrations.length === 0) throw new BackupFault('nothing-there', { place: dataFolder });
		await rm(unfinished, { recursive: true, force: true });
		await mkdir(unfinished, { recursive: true, mode: 0o700 });
		const data = join(unfinished, parts.data);
		await copyProofs(dataFolder, data);
		await saveDatabase(database, join(unfinished, parts.database));
		await copyFiles(dataFolder, data);
		const about = { engine: engineOf(database), at: now.toISOString(), migrations };
		const manifest = await writeManifest(unfinished, about);
		await rm(out, { recursive: true, force: true });
		await rename(unfinished, out);
		return manifest;
	} finally {
		await rm(unfinished, { recursive: true, force: true });
		await lock?.release();
	}
}

async function migrationsOf({ database }: Settings): Promise<string[]> {
	const owner = await openDatabase(database, 'owner');
	try {
		return await appliedMigrations(owner);
	} finally {
		await owner.close();
	}
}
