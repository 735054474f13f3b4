import { createHash } from 'node:crypto';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { isRefusal, refuse } from '#lib/domain/refusal.ts';

/** Bytes by their SHA-256: what was stored once is never written again, and never changes. */
export type FileStore = {
	/** @returns the SHA-256 in hex; the bytes are on the disk when it resolves. */
	put(bytes: Uint8Array): Promise<string>;
	/** @throws Refusal `file-missing` when the bytes are gone or no longer match their name. */
	get(sha256: string): Promise<Uint8Array>;
};

export const sha256Hex = (bytes: Uint8Array | string): string =>
	createHash('sha256').update(bytes).digest('hex');

const keyOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;

/** @param folder where the blobs lie, made on first use. */
export function openFileStore(folder: string): FileStore {
	const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
	return {
		async put(bytes) {
			const sha256 = sha256Hex(bytes);
			if (!(await disk.exists(keyOf(sha256)))) {
				// Written beside its place and moved there, so that a killed process leaves no half a file.
				const part = `${keyOf(sha256)}.${process.pid}.${performance.now()}.part`;
				await disk.put(part, bytes);
				await disk.move(part, keyOf(sha256));
			}
			return sha256;
		},
		async get(sha256) {
			try {
				const bytes = await disk.getBytes(keyOf(sha256));
				if (sha256Hex(bytes) !== sha256) refuse('file-missing', { sha256 });
				return bytes;
			} catch (error) {
				if (isRefusal(error)) throw error;
				refuse('file-missing', { sha256 });
			}
		}
	};
}
