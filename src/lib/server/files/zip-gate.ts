import { crc32 } from 'node:zlib';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { isRefusal, refuse } from '#lib/domain/refusal.ts';

const mostEntries = 2_000;
/** Bytes after inflating, of all entries together. */
const mostInflated = 200_000_000;
/** Text of office files shrinks to a tenth, seldom to a fiftieth; deflate can reach a thousandth. */
const mostRatio = 100;
/** Below this an entry may be as dense as it likes: a blank picture is. */
const ratioFrom = 10_000_000;
/** Bytes of all entries whose text is wanted. */
const mostText = 8_000_000;

const localHeaderBytes = 30;
const endRecordBytes = 22;

export type Archive = {
	/** Small letters: names of parts in office files know no case. */
	names: string[];
	/**
	 * Inflates every entry against the size and the checksum it declares.
	 * @param wanted names in small letters
	 * @returns the text of the wanted entries
	 */
	readThrough(wanted: (name: string) => boolean): Promise<Map<string, string>>;
};

/**
 * Reads the list of contents alone and inflates nothing. Only an archive that every reader reads the
 * same way gets through.
 * @throws Refusal `file-archive-bomb`, `file-encrypted`, `file-damaged`
 */
export async function openArchive(name: string, bytes: Uint8Array): Promise<Archive> {
	return orDamaged(name, async () => {
		const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const zip = await fromBufferPromise(buffer);
		if (zip.entryCount > mostEntries) refuse('file-archive-bomb', { name });
		const listStart = Number(zip.readEntryCursor);
		const entries: Entry[] = [];
		for await (const entry of zip.eachEntry()) entries.push(entry);
		const listEnd = Number(zip.readEntryCursor);

		if (entries.some((entry) => entry.isEncrypted())) refuse('file-encrypted', { name });
		if (isBomb(entries)) refuse('file-archive-bomb', { name });
		const whole = listEnd + endRecordBytes + zip.comment.length === bytes.length;
		if (!whole || !isSound(entries, listStart)) refuse('file-damaged', { name });
		return {
			names: entries.map((entry) => entry.fileName.toLowerCase()),
			readThrough: (wanted) => orDamaged(name, () => readThrough(zip, entries, wanted))
		};
	});
}

function isBomb(entries: Entry[]): boolean {
	const inflated = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
	return (
		inflated > mostInflated ||
		entries.some(
			({ uncompressedSize, compressedSize }) =>
				uncompressedSize > ratioFrom && uncompressedSize > mostRatio * compressedSize
		)
	);
}

/**
 * No name twice, no control signs in names, and the entries one behind the other from the first byte on:
 * nothing before them, and none inside another.
 */
function isSound(entries: Entry[], listStart: number): boolean {
	const names = new Set(entries.map((entry) => entry.fileName.toLowerCase()));
	if (names.size !== entries.length || [...names].some((n) => /\p{Cc}/u.test(n))) return false;
	const inOrder = entries.toSorted(
		(a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader
	);
	if (inOrder[0]?.relativeOffsetOfLocalHeader !== 0) return false;
	return inOrder.every((entry, i) => {
		const end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.compressedSize;
		return end <= (inOrder[i + 1]?.relativeOffsetOfLocalHeader ?? listStart);
	});
}

async function readThrough(
	zip: ZipFile,
	entries: Entry[],
	wanted: (name: string) => boolean
): Promise<Map<string, string>> {
	const texts = new Map<string, string>();
	let room = mostText;
	for (const entry of entries) {
		const entryName = entry.fileName.toLowerCase();
		const keep = wanted(entryName);
		if (keep) room -= entry.uncompressedSize;
		if (room < 0) throw new Error(`too long: ${entryName}`);
		const { fileName } = await zip.readLocalFileHeaderPromise(entry);
		if (!fileName.equals(entry.fileNameRaw)) throw new Error(`two names: ${entryName}`);
		let checksum = 0;
		const kept: Buffer[] = [];
		for await (const chunk of await zip.openReadStreamPromise(entry)) {
			checksum = crc32(chunk as Buffer, checksum);
			if (keep) kept.push(chunk as Buffer);
		}
		if (checksum !== entry.crc32) throw new Error(`changed: ${entryName}`);
		if (keep) texts.set(entryName, Buffer.concat(kept).toString('utf8'));
	}
	return texts;
}

/** Whatever the reader of archives complains of, its reader cannot mend. */
async function orDamaged<T>(name: string, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (isRefusal(error)) throw error;
		const hidden = error instanceof Error && /encryption/.test(error.message);
		refuse(hidden ? 'file-encrypted' : 'file-damaged', { name });
	}
}
