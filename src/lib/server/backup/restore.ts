import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../database/connect.ts';
import { lockFolder } from '../database/folder-lock.ts';
import { appliedMigrations, knownMigrations, migrate } from '../database/migrate.ts';
import type { Settings } from '../settings.ts';
import { type EventsReport, verifyEvents } from '../usecases/verify-events.ts';
import { parts } from './back-up.ts';
import { engineOf, loadDatabase } from '../database/database-copy.ts';
import { BackupFault } from './fault.ts';
import { type Manifest, readManifest } from './manifest.ts';

/**
 * Puts a back-up where nothing is yet, brings its schema to what this program needs, and computes every
 * chain of events again. A back-up that is not whole is refused before anything is touched.
 * @returns what was put there, and what the chains showed.
 * @throws BackupFault; FolderInUse where something else uses the data folder
 */
export async function restore(
	settings: Settings,
	from: string,
	now: Date
): Promise<{ manifest: Manifest; events: EventsReport }> {
	const { database, dataFolder } = settings;
	const manifest = await readManifest(from);
	const engine = engineOf(database);
	if (manifest.engine !== engine)
		throw new BackupFault('backup-other-engine', { engine: manifest.engine });
	const known = await knownMigrations();
	if (manifest.migrations.some((name) => !known.includes(name)))
		throw new BackupFault('backup-ahead', {});
	const lock = await lockFolder(dataFolder);
	try {
		await demandNothing(settings);
		// Beside its place until all of it is there, as the demo is loaded.
		const place = 'folder' in database ? { folder: `${database.folder}.restoring` } : database;
		if ('folder' in place) await rm(place.folder, { recursive: true, force: true });
		await loadDatabase(place, join(from, parts.database));
		const owner = await openDatabase(place, 'owner');
		await migrate(owner).finally(() => owner.close());
		if (existsSync(join(from, parts.data)))
			await cp(join(from, parts.data), dataFolder, { recursive: true, errorOnExist: true });
		const handle = await openDatabase(place);
		const events = await verifyEvents({ database: handle, now }, dataFolder).finally(() =>
			handle.close()
		);
		if ('folder' in place && 'folder' in database) await rename(place.folder, database.folder);
		return { manifest, events };
	} finally {
		await lock.release();
	}
}

/** @throws BackupFault `not-empty`: what is there is never overwritten. */
async function demandNothing({ database, dataFolder, filesFolder }: Settings): Promise<void> {
	await mkdir(dataFolder, { recursive: true });
	for (const folder of [filesFolder, join(dataFolder, 'keys'), join(dataFolder, 'database')])
		if (existsSync(folder) && (await readdir(folder)).length > 0)
			throw new BackupFault('not-empty', { place: folder });
	if ('folder' in database) return;
	const owner = await openDatabase(database, 'owner');
	try {
		if ((await appliedMigrations(owner)).length > 0)
			throw new BackupFault('not-empty', { place: 'DATABASE_URL' });
	} finally {
		await owner.close();
	}
}
