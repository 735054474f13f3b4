import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type DatabaseHandle, openDatabase } from '#lib/server/database/connect.ts';
import { lockFolder } from '#lib/server/database/folder-lock.ts';
import { schemaState } from '#lib/server/database/migrate.ts';
import { type Settings, readSettings } from '#lib/server/settings.ts';
import type { Scene } from './scene.ts';
import { stop } from './stop.ts';

export const settingsOf = (scene: Scene): Settings => readSettings(scene.env);

/** @throws Stop `folder-not-writable` before anything is half done. */
export function demandWritable(folder: string): void {
	try {
		// First where it will stand: below /proc Node tries for ever to make a folder and its parents.
		tryToWrite(nearestThatIs(resolve(folder)));
		mkdirSync(folder, { recursive: true });
		tryToWrite(folder);
	} catch {
		stop('folder-not-writable', { folder });
	}
}

const nearestThatIs = (folder: string): string =>
	existsSync(folder) ? folder : nearestThatIs(dirname(folder));

/** What the rights say is not enough: nobody, not even root, writes into /proc. */
const tryToWrite = (folder: string): void => rmdirSync(mkdtempSync(join(folder, '.writable-')));

/**
 * Opens the database of the settings for one command: under the folder's lock where it is embedded,
 * so that a running server and a command never share one. Closed and released when the work ends.
 * @param as `owner` for migrations alone.
 * @throws Stop or FolderInUse
 */
export async function withDatabase<T>(
	settings: Settings,
	as: 'app' | 'owner',
	work: (database: DatabaseHandle) => Promise<T>
): Promise<T> {
	const { database } = settings;
	if ('url' in database) return closing(await openDatabase(database, as), work);
	demandWritable(settings.dataFolder);
	const lock = await lockFolder(settings.dataFolder);
	try {
		return await closing(await openDatabase(database, as), work);
	} finally {
		await lock.release();
	}
}

/** The same, for commands that work on what `migrate` or `demo` made. */
export async function withCurrentDatabase<T>(
	settings: Settings,
	work: (database: DatabaseHandle) => Promise<T>
): Promise<T> {
	await demandSchema(settings);
	return withDatabase(settings, 'app', work);
}

/** @throws Stop `schema-…` unless the schema is exactly the one this program knows. */
export async function demandSchema(settings: Settings): Promise<void> {
	if ('folder' in settings.database && !existsSync(settings.database.folder)) stop('schema-empty');
	const state = await withDatabase(settings, 'owner', schemaState);
	if (state !== 'current') stop(`schema-${state}`);
}

async function closing<T>(
	database: DatabaseHandle,
	work: (database: DatabaseHandle) => Promise<T>
): Promise<T> {
	try {
		return await work(database);
	} finally {
		await database.close();
	}
}
