import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { projectRoot } from '../project-root.ts';
import { openDatabase, openEmbedded } from './connect.ts';
import { migrate } from './migrate.ts';

const prefix = 'empty-database-';
const modules = (): string => join(projectRoot(), 'node_modules');
const kept = (): string => join(modules(), '.cache', 'ward-qms');

/**
 * An embedded database with the schema of this program and nothing in it. To initialise and migrate one
 * takes seconds, so the first is kept, and whoever wants another unpacks it.
 * @param shelf where it is kept. Where nobody may write, each is made anew.
 * @returns the folder of the database as a tar, for {@link openDatabase}.
 */
export async function emptyEmbedded(shelf = kept()): Promise<Blob> {
	const name = `${prefix}${await fingerprint()}.tar.gz`;
	const file = join(shelf, name);
	if (existsSync(file)) return new Blob([await promisify(gunzip)(await readFile(file))]);
	const tar = await make();
	try {
		await mkdir(shelf, { recursive: true });
		for (const old of await readdir(shelf))
			if (old.startsWith(prefix)) await rm(join(shelf, old), { force: true });
		// Whole or not at all: another program may be looking for it now.
		const unfinished = join(shelf, `${process.pid}-${name}`);
		await writeFile(unfinished, await promisify(gzip)(await tar.bytes(), { level: 1 }));
		await rename(unfinished, file);
	} catch (error) {
		if (!mayNotWrite.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
	}
	return tar;
}

const mayNotWrite = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC']);

async function make(): Promise<Blob> {
	const embedded = await openEmbedded();
	const owner = await openDatabase({ embedded }, 'owner');
	try {
		await migrate(owner);
		return await embedded.dumpDataDir('none');
	} finally {
		await owner.close();
	}
}

/** Another schema, or another engine, is another database. */
async function fingerprint(): Promise<string> {
	const migrations = join(projectRoot(), 'migrations');
	const files = (await readdir(migrations)).sort().map((name) => join(migrations, name));
	const hash = createHash('sha256');
	for (const file of [...files, join(modules(), '@electric-sql', 'pglite', 'package.json')])
		hash.update(file.slice(projectRoot().length)).update(await readFile(file));
	return hash.digest('hex').slice(0, 16);
}
