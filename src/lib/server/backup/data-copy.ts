import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { exportFile } from '../checkpoints/export-file.ts';

/**
 * What proves the trail beside the database: the copies of the checkpoints and the public keys. The
 * private key stays where it is: who has a back-up must not be able to sign. A new place makes its own.
 */
export async function copyProofs(from: string, to: string): Promise<void> {
	await mkdir(to, { recursive: true });
	const copies = exportFile(from);
	if (existsSync(copies)) await cp(copies, join(to, basename(copies)));
	await copyFolder(join(from, 'keys'), join(to, 'keys'), (name) => name.endsWith('.public.pem'));
}

/** The stored files, by their hashes; what is being written at this moment has no row yet. */
export const copyFiles = (from: string, to: string): Promise<void> =>
	copyFolder(join(from, 'files'), join(to, 'files'), (name) => !name.endsWith('.part'));

async function copyFolder(from: string, to: string, takes: (name: string) => boolean) {
	if (!existsSync(from)) return;
	await cp(from, to, {
		recursive: true,
		filter: (source) => source === from || takes(basename(source))
	});
}
