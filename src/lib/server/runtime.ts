import { mkdir } from 'node:fs/promises';
import { confirmPassword } from './auth/confirm-password.ts';
import type { SignInSettings } from './auth/session-ends.ts';
import type { ContextParts } from './context.ts';
import { type DatabaseHandle, openDatabase } from './database/connect.ts';
import { type FolderLock, lockFolder } from './database/folder-lock.ts';
import { schemaState } from './database/migrate.ts';
import { type DiskWatch, watchDisk } from './disk.ts';
import { type FileStore, openFileStore } from './files/store.ts';
import { type Logger, makeLog } from './log.ts';
import { type PackRunner, startPackRunner } from './pack/runner.ts';
import { closePrinters, printForm } from './print/print.ts';
import { type Settings, readSettings } from './settings.ts';

/** What lives as long as the process, and what every request is built from. */
export type Runtime = {
	settings: Settings;
	database: DatabaseHandle;
	files: FileStore;
	print: typeof printForm;
	mode: SignInSettings['mode'];
	signIn: SignInSettings;
	publicUrl: string;
	dataDir: string;
	disk: DiskWatch;
	log: Logger;
	packRunner: PackRunner;
	/** Set by start-server.ts: the dev server starts anew at every change. */
	started: boolean;
	/** Ends all of it, the database last; what was acknowledged is on the disk then. */
	close(): Promise<void>;
};

/** The dev server loads this file anew at every change; the folder can be opened once. */
const held = globalThis as { wardQmsRuntime?: Promise<Runtime> | undefined };

/**
 * The one runtime of this process, opened from the environment when first asked for.
 * @throws SettingError, FolderInUse, or Error when the schema is not the one this program needs.
 */
export const runtime = (): Promise<Runtime> =>
	(held.wardQmsRuntime ??= openRuntime(readSettings()).catch((error: unknown) => {
		held.wardQmsRuntime = undefined;
		throw error;
	}));

export async function openRuntime(settings: Settings): Promise<Runtime> {
	await mkdir(settings.filesFolder, { recursive: true });
	const lock: FolderLock | null =
		'folder' in settings.database ? await lockFolder(settings.dataFolder) : null;
	let database: DatabaseHandle | undefined;
	try {
		database = await openDatabase(settings.database);
		const state = await schemaState(database);
		if (state !== 'current')
			throw new Error(`the database schema is ${state}: npm run qms -- migrate`);
		return assemble(settings, database, lock);
	} catch (error) {
		await database?.close();
		await lock?.release();
		throw error;
	}
}

function assemble(settings: Settings, database: DatabaseHandle, lock: FolderLock | null): Runtime {
	const log = makeLog(settings.logLevel);
	const files = openFileStore(settings.filesFolder);
	const disk = watchDisk(settings.dataFolder);
	const mode = settings.demo ? 'demo' : 'real';
	const parts: ContextParts = {
		database,
		files,
		print: printForm,
		publicUrl: settings.publicUrl,
		// A job signs nothing; where one tried, the check is the real one.
		confirmPassword: (personId, password) =>
			confirmPassword(database, new Date())(personId, password),
		guardWrites: () => disk.demandRoom()
	};
	const packRunner = startPackRunner(parts, (err) => log.error({ err }, 'pack job failed'));
	return {
		settings,
		database,
		files,
		print: printForm,
		mode,
		signIn: { mode, idleMinutes: settings.idleMinutes },
		publicUrl: settings.publicUrl,
		dataDir: settings.dataFolder,
		disk,
		log,
		packRunner,
		started: false,
		async close() {
			held.wardQmsRuntime = undefined;
			await packRunner.stop();
			await closePrinters();
			await database.close();
			await lock?.release();
		}
	};
}
