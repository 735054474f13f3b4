import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckpointRow } from '../database/checkpoints.ts';

/**
 * Every checkpoint is also a line of a file beside the database, to be copied off the machine: who cuts
 * the newest checkpoints out of the database does not reach the copies.
 */
export const exportFile = (dataFolder: string): string => join(dataFolder, 'checkpoints.jsonl');

export async function appendCheckpoint(file: string, c: CheckpointRow): Promise<void> {
	const line = JSON.stringify({
		...c,
		previousHash: c.previousHash.toString('hex'),
		hash: c.hash.toString('hex'),
		signature: c.signature.toString('hex')
	});
	// The line feed before it closes a line that a killed process left half written.
	await appendFile(file, `\n${line}\n`, { mode: 0o644, flush: true });
}

/** The lines that can be read; a torn one is evidence of nothing. */
export async function readCheckpoints(file: string): Promise<CheckpointRow[]> {
	const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return '';
		throw error;
	});
	return text.split('\n').flatMap((line) => {
		const c = parsed(line);
		return c ? [c] : [];
	});
}

function parsed(line: string): CheckpointRow | null {
	let c: Record<string, unknown>;
	try {
		c = JSON.parse(line) as Record<string, unknown>;
	} catch {
		return null; // a torn or an empty line
	}
	const { id, at, heads, keyId, previousHash, hash, signature } = c ?? {};
	const texts = [at, heads, keyId, previousHash, hash, signature];
	if (typeof id !== 'number' || !texts.every((text) => typeof text === 'string')) return null;
	const when = new Date(at as string);
	if (Number.isNaN(when.getTime())) return null;
	const bytes = (hex: unknown) => Buffer.from(hex as string, 'hex');
	return {
		id,
		at: when,
		heads: heads as string,
		keyId: keyId as string,
		previousHash: bytes(previousHash),
		hash: bytes(hash),
		signature: bytes(signature)
	};
}
