import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { FolderLock } from './folder-lock.ts';

/** How often the holder says that it lives, and how long its silence is believed. */
const heartbeat = 2_000;
const silence = 30_000;
/** Longer than it takes anybody to judge a lock dead and to move it aside. */
const settling = 250;

type Holder = { token: string; pid: number; host: string };

/**
 * A lock for systems without abstract sockets: a file made exclusively, its time touched while the
 * holder lives. It is taken over when its process is gone or has long been silent.
 * @returns null when somebody else holds it.
 */
export async function lockByFile(file: string): Promise<FolderLock | null> {
	const mine: Holder = { token: randomUUID(), pid: process.pid, host: hostname() };
	if (!(await claim(file, mine)) && !((await clearDead(file)) && (await claim(file, mine))))
		return null;
	// Two who found the same dead lock may have moved one another's new one aside: whose token stands
	// after everybody is done has won.
	await pause(settling);
	if ((await read(file))?.token !== mine.token) return null;
	const beat = setInterval(() => void touch(file), heartbeat).unref();
	return {
		async release() {
			clearInterval(beat);
			if ((await read(file))?.token === mine.token) await rm(file, { force: true });
		}
	};
}

/** Written beside its place and linked there: nobody ever reads half a lock. */
async function claim(file: string, holder: Holder): Promise<boolean> {
	const draft = `${file}.${holder.token}`;
	await writeFile(draft, JSON.stringify(holder));
	try {
		await link(draft, file);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	} finally {
		await rm(draft, { force: true });
	}
}

/** Moves a dead holder's file aside; false when the holder lives. */
async function clearDead(file: string): Promise<boolean> {
	const holder = await read(file);
	if (holder && (await lives(file, holder))) return false;
	const aside = `${file}.${randomUUID()}`;
	try {
		await rename(file, aside);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	await rm(aside, { force: true });
	return true;
}

async function lives(file: string, holder: Holder): Promise<boolean> {
	// A living process of that number may be another one, after a restart of the machine: only a
	// touched file proves the holder alive.
	if (holder.host === hostname() && !processLives(holder.pid)) return false;
	try {
		return Date.now() - (await stat(file)).mtimeMs < silence;
	} catch {
		return false; // it was released while we looked
	}
}

function processLives(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

async function read(file: string): Promise<Holder | null> {
	try {
		return JSON.parse(await readFile(file, 'utf8')) as Holder;
	} catch {
		return null; // not there, or not ours to understand: nobody's
	}
}

const touch = async (file: string): Promise<void> => {
	const now = new Date();
	await utimes(file, now, now).catch(() => undefined); // the folder is gone: nothing left to guard
};
