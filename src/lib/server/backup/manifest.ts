import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as v from 'valibot';
import { BackupFault } from './fault.ts';

const manifestName = 'manifest.json';

const file = v.object({
	/** Within the back-up, with forward slashes; never out of it. */
	path: v.pipe(v.string(), v.regex(/^[^/\\.][^/\\]*(\/[^/\\.][^/\\]*)*$/)),
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
});
const manifest = v.object({
	format: v.literal(1),
	engine: v.picklist(['embedded', 'postgresql']),
	/** When it was made, ISO 8601. */
	at: v.string(),
	/** The schema's migrations, in order. */
	migrations: v.array(v.string()),
	/** Everything else in the back-up. */
	files: v.array(file)
});
export type Manifest = v.InferOutput<typeof manifest>;

export async function sha256OfFile(path: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	return hash.digest('hex');
}

/** Lists and hashes everything in the folder, and writes the list down in it. */
export async function writeManifest(
	folder: string,
	about: Omit<Manifest, 'format' | 'files'>
): Promise<Manifest> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.map((path) => path.replaceAll('\\', '/'))
		.sort();
	const files: Manifest['files'] = [];
	for (const path of paths) files.push({ path, sha256: await sha256OfFile(join(folder, path)) });
	const whole: Manifest = { format: 1, ...about, files };
	await writeFile(join(folder, manifestName), `${JSON.stringify(whole, null, '\t')}\n`, {
		flush: true
	});
	return whole;
}

/**
 * The manifest of a back-up, once every file was found to be what it says.
 * @throws BackupFault `backup-broken` that names the first that is not; `file-unreadable`
 */
export async function readManifest(folder: string): Promise<Manifest> {
	const read = v.safeParse(manifest, await jsonOf(join(folder, manifestName)));
	if (!read.success) throw new BackupFault('backup-broken', { file: join(folder, manifestName) });
	for (const { path, sha256 } of read.output.files) {
		const place = join(folder, path);
		const found = await sha256OfFile(place).catch((error: unknown) => {
			throw unread(place, error);
		});
		if (found !== sha256) throw new BackupFault('backup-broken', { file: place });
	}
	return read.output;
}

async function jsonOf(path: string): Promise<unknown> {
	try {
		return JSON.parse(await readFile(path, 'utf8'));
	} catch (error) {
		throw unread(path, error);
	}
}

/** What is not there, or is no JSON, is broken. What was not given to us may be whole. */
function unread(file: string, error: unknown): BackupFault {
	const { code } = error as NodeJS.ErrnoException;
	const broken = code === undefined || code === 'ENOENT' || code === 'ENOTDIR';
	return new BackupFault(broken ? 'backup-broken' : 'file-unreadable', { file });
}
