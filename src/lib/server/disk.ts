import { statfsSync } from 'node:fs';
import { refuse } from '#lib/domain/refusal.ts';

/**
 * The embedded engine can spin for ever when it finds no room for its next 16 MB; a full disk is no good
 * moment for anybody's writing. Below this, writing is refused and reading goes on.
 */
export const fewestMegabytes = 256;
const freshFor = 5_000;

export type DiskWatch = {
	/** Free room for this user, at most some seconds old. */
	freeMegabytes(): number;
	/** @throws Refusal `disk-nearly-full`. */
	demandRoom(): void;
};

/** @param measure the free bytes of the folder's disk; only tests give another. */
export function watchDisk(
	folder: string,
	measure = (): number => {
		const { bavail, bsize } = statfsSync(folder);
		return bavail * bsize;
	}
): DiskWatch {
	let known = 0;
	let measuredAt = -Infinity;
	const freeMegabytes = () => {
		const now = performance.now();
		if (now - measuredAt > freshFor) {
			known = Math.floor(measure() / 1_048_576);
			measuredAt = now;
		}
		return known;
	};
	return {
		freeMegabytes,
		demandRoom() {
			const free = freeMegabytes();
			if (free < fewestMegabytes) refuse('disk-nearly-full', { freeMegabytes: free });
		}
	};
}
