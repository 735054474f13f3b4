import { thumbnail } from './clean-image.ts';
import type { FileStore } from './store.ts';

/** Some 20 kB each: what a handful of people look through in a day. */
const mostKept = 300;
const kept = new Map<string, Uint8Array<ArrayBuffer>>();

/**
 * A stored picture made small. Made when it is asked for and kept for the next who asks: a picture never
 * changes under its hash. Whether the asker may see it is asked before, each time.
 * @throws Refusal `file-missing`.
 */
export async function thumbnailOf(
	files: Pick<FileStore, 'get'>,
	sha256: string
): Promise<Uint8Array<ArrayBuffer>> {
	const known = kept.get(sha256);
	// Asked for last, forgotten last.
	kept.delete(sha256);
	const bytes = known ?? (await thumbnail(await files.get(sha256))).bytes;
	kept.set(sha256, bytes);
	for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
	return bytes;
}
