import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { lockByFile } from './pid-file-lock.ts';

/**
 * The embedded engine has no lock of its own, and two processes on one folder lose rows. So whoever
 * opens the folder first takes this one.
 */
export type FolderLock = { release(): Promise<void> };

export class FolderInUse extends Error {
	readonly folder: string;
	constructor(folder: string) {
		super(`another process uses ${folder}`);
		this.name = 'FolderInUse';
		this.folder = folder;
	}
}

/**
 * Takes the folder for this process, or says at once that it is taken. The folder is made when missing.
 * @param way only tests choose it: everywhere but on Linux it is the file.
 * @throws FolderInUse
 */
export async function lockFolder(
	folder: string,
	way: 'socket' | 'file' = process.platform === 'linux' ? 'socket' : 'file'
): Promise<FolderLock> {
	mkdirSync(folder, { recursive: true });
	// One folder has one name, whichever link leads to it.
	const place = realpathSync(folder);
	const lock = way === 'socket' ? await lockBySocket(place) : await lockByFile(join(place, 'lock'));
	if (!lock) throw new FolderInUse(folder);
	return lock;
}

/**
 * A socket in Linux's abstract name space lives exactly as long as its process: the kernel lets one
 * process have the name, and frees it however that process ends.
 */
function lockBySocket(place: string): Promise<FolderLock | null> {
	const name = `\0ward-qms-${createHash('sha256').update(place).digest('hex')}`;
	return new Promise((resolve, reject) => {
		const server = createServer((connection) => connection.destroy());
		server.once('error', (error: NodeJS.ErrnoException) =>
			error.code === 'EADDRINUSE' ? resolve(null) : reject(error)
		);
		server.listen(name, () => {
			server.unref();
			resolve({ release: () => new Promise((done) => void server.close(() => done())) });
		});
	});
}
