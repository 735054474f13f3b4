import { FolderInUse, type FolderLock, lockFolder } from '#lib/server/database/folder-lock.ts';

/** A process of its own for the tests of the lock: tries for every folder when told, lets go when told. */
export type RacerOrder = { folders: string[]; way: 'socket' | 'file' } | 'release';
/** One answer a folder; none after a release. */
export type RacerAnswer = ('won' | 'lost')[];

const held: FolderLock[] = [];
process.on('message', (order: RacerOrder) => void obey(order).then((said) => process.send?.(said)));

async function obey(order: RacerOrder): Promise<RacerAnswer> {
	if (order !== 'release') return Promise.all(order.folders.map((f) => tryFor(f, order.way)));
	await Promise.all(held.splice(0).map((lock) => lock.release()));
	return [];
}

async function tryFor(folder: string, way: 'socket' | 'file'): Promise<'won' | 'lost'> {
	try {
		held.push(await lockFolder(folder, way));
		return 'won';
	} catch (error) {
		if (error instanceof FolderInUse) return 'lost';
		throw error;
	}
}
