import { readFile } from 'node:fs/promises';
import type { SentFile } from '#lib/server/files/receive.ts';

/** Drawn by hand for the demo: nothing and nobody real is on them. */
export type PictureName = 'bang-phi-chung-thuc' | 'ban-giay-lan-01' | 'bang-niem-yet-mo';

/** What a finding or a CAR shows a newcomer as its photograph. */
export const demoPicture = async (name: PictureName): Promise<SentFile> => ({
	name: `${name}.jpg`,
	bytes: await readFile(new URL(`pictures/${name}.jpg`, import.meta.url))
});
