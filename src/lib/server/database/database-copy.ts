import { openAsBlob } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { openDatabase, openEmbedded } from './connect.ts';
import { migrate } from './migrate.ts';
import type { Settings } from '../settings.ts';
import { runTool } from './postgresql-tool.ts';

type Target = Settings['database'];
export const engineOf = (target: Target): 'embedded' | 'postgresql' =>
	'folder' in target ? 'embedded' : 'postgresql';

/**
 * The whole database as of one moment, in one file: of PostgreSQL, which may go on working, pg_dump's
 * custom format; of the embedded engine, which nobody else may have open, its folder.
 */
export async function saveDatabase(target: Target, file: string): Promise<void> {
	if ('url' in target) return runTool('pg_dump', target.url, ['--format=custom', `--file=${file}`]);
	const embedded = await openEmbedded(target.folder);
	try {
		const copy = await embedded.dumpDataDir('gzip');
		await writeFile(file, copy.stream(), { flush: true });
	} finally {
		await embedded.close();
	}
}

/** Puts a copy where there is no schema yet. */
export async function loadDatabase(target: Target, file: string): Promise<void> {
	if ('url' in target) {
		await prepareEmpty(target.url);
		await runTool('pg_restore', target.url, ['--single-transaction', '--exit-on-error', file]);
		return;
	}
	await mkdir(dirname(target.folder), { recursive: true });
	const embedded = await openEmbedded(target.folder, await openAsBlob(file));
	await embedded.close();
}

/**
 * Roles belong to the server, not to a database, and no copy of a database holds them: the migrations
 * make them. What else they made goes again, so that the copy finds nothing in its way.
 */
async function prepareEmpty(url: string): Promise<void> {
	const owner = await openDatabase({ url }, 'owner');
	try {
		await migrate(owner);
		await sql`drop schema app, app_migration cascade`.execute(owner.kysely);
		await sql`drop extension btree_gist`.execute(owner.kysely);
	} finally {
		await owner.close();
	}
}
