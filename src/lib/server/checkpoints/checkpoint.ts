import { createHash } from 'node:crypto';
import type { CheckpointRow, Head } from '../database/checkpoints.ts';
import { type KnownKeys, type SigningKey, isSignedBy } from './signing-key.ts';

/**
 * A checkpoint says where every chain stood at a moment. It covers the one before it and is signed, so
 * who re-writes a chain, hashes and all, cannot re-write what was said about it.
 */
const genesis = createHash('sha256').update('ward-qms-checkpoint-genesis').digest();

/** One line a chain: ward, number of the last event, its hash. */
export const headsText = (heads: Head[]): string =>
	[...heads]
		.sort((a, b) => a.wardId - b.wardId)
		.map(({ wardId, seq, hash }) => `${wardId} ${seq} ${hash}`)
		.join('\n');

export const headsOf = (text: string): Head[] =>
	text
		.split('\n')
		.filter(Boolean)
		.map((line) => {
			const [wardId, seq, hash] = line.split(' ');
			return { wardId: Number(wardId), seq: Number(seq), hash: hash ?? '' };
		});

/** The bytes that are hashed and signed. */
const canonical = (c: Omit<CheckpointRow, 'hash' | 'signature'>): Buffer =>
	Buffer.concat([
		Buffer.from(
			`ward-qms-checkpoint-v1|${c.id}|${c.at.toISOString()}|${c.keyId}|${c.heads.length}:${c.heads}|`,
			'utf8'
		),
		c.previousHash
	]);

export function makeCheckpoint(
	heads: Head[],
	previous: CheckpointRow | undefined,
	at: Date,
	key: SigningKey
): CheckpointRow {
	const said = {
		id: (previous?.id ?? 0) + 1,
		at,
		heads: headsText(heads),
		previousHash: previous?.hash ?? genesis,
		keyId: key.keyId
	};
	const bytes = canonical(said);
	return {
		...said,
		hash: createHash('sha256').update(bytes).digest(),
		signature: key.sign(bytes)
	};
}

/** `gap`: one before it is missing; `link`: it does not continue the one before it. */
export type CheckpointFlaw = 'gap' | 'link' | 'altered' | 'unknown-key' | 'signature';

/** @returns the first thing that does not hold; null when all does. */
export function flawOf(
	checkpoint: CheckpointRow,
	previous: CheckpointRow | undefined,
	keys: KnownKeys
): CheckpointFlaw | null {
	if (checkpoint.id !== (previous?.id ?? 0) + 1) return 'gap';
	if (!checkpoint.previousHash.equals(previous?.hash ?? genesis)) return 'link';
	return flawAlone(checkpoint, keys);
}

/** What can be said of a checkpoint without its neighbours. */
export function flawAlone(checkpoint: CheckpointRow, keys: KnownKeys): CheckpointFlaw | null {
	const bytes = canonical(checkpoint);
	if (!createHash('sha256').update(bytes).digest().equals(checkpoint.hash)) return 'altered';
	const key = keys.get(checkpoint.keyId);
	if (!key) return 'unknown-key';
	return isSignedBy(key, bytes, checkpoint.signature) ? null : 'signature';
}
