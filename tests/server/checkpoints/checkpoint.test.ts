import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import {
	flawAlone,
	flawOf,
	headsOf,
	headsText,
	makeCheckpoint
} from '#lib/server/checkpoints/checkpoint.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const key = { keyId: 'ours', sign: (bytes: Buffer) => sign(null, bytes, privateKey) };
const keys = new Map([['ours', createPublicKey(privateKey)]]);
const heads = [
	{ wardId: 10, seq: 7, hash: 'b'.repeat(64) },
	{ wardId: 2, seq: 12, hash: 'a'.repeat(64) }
];
const at = new Date('2026-11-23T02:00:00.123Z');
const first = makeCheckpoint(heads, undefined, at, key);
const second = makeCheckpoint(heads, first, at, key);

test('heads are a line each, by ward, and are read back', () => {
	expect(headsText(heads)).toBe(`2 12 ${'a'.repeat(64)}\n10 7 ${'b'.repeat(64)}`);
	expect(headsOf(headsText(heads))).toEqual([heads[1], heads[0]]);
	expect(headsOf('')).toEqual([]);
});

test('checkpoints as they were made have no flaw', () => {
	expect(flawOf(first, undefined, keys)).toBe(null);
	expect(flawOf(second, first, keys)).toBe(null);
	expect(flawAlone(second, keys)).toBe(null);
});

test('whatever is changed in one is found', () => {
	const changes = [
		{ heads: second.heads.replace('12', '13') },
		{ at: new Date(at.getTime() + 1) },
		{ hash: Buffer.alloc(32) }
	];
	for (const change of changes)
		expect(flawOf({ ...second, ...change }, first, keys)).toBe('altered');
	expect(flawOf({ ...second, previousHash: Buffer.alloc(32) }, first, keys)).toBe('link');
	expect(flawOf({ ...second, signature: Buffer.alloc(64) }, first, keys)).toBe('signature');
});

test('one that is missing, or that a stranger signed, is found', () => {
	expect(flawOf(second, undefined, keys)).toBe('gap');
	const stranger = generateKeyPairSync('ed25519').privateKey;
	const sayOurs = { keyId: 'ours', sign: (bytes: Buffer) => sign(null, bytes, stranger) };
	expect(flawOf(makeCheckpoint(heads, first, at, sayOurs), first, keys)).toBe('signature');
	const own = { ...sayOurs, keyId: 'theirs' };
	expect(flawOf(makeCheckpoint(heads, first, at, own), first, keys)).toBe('unknown-key');
});
