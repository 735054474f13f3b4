import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { isSignedBy, knownKeys, openSigningKey } from '#lib/server/checkpoints/signing-key.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ward-qms-keys-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
});
const bytes = Buffer.from('đầu chuỗi');

test('the key is made once, for this user’s eyes only', async () => {
	const first = await openSigningKey(folder);
	const { mode } = await stat(join(folder, 'keys', 'checkpoint.pem'));
	expect((mode & 0o777).toString(8)).toBe('600');
	expect((await openSigningKey(folder)).keyId).toBe(first.keyId);
});

test('of two processes that make it at once both use the same', async () => {
	const keys = await Promise.all(Array.from({ length: 8 }, () => openSigningKey(folder)));
	expect(new Set(keys.map((key) => key.keyId)).size).toBe(1);
});

test('what it signs can be checked with the public half, and nothing else can', async () => {
	const key = await openSigningKey(folder);
	const known = (await knownKeys(folder)).get(key.keyId);
	if (!known) throw new Error('the public half was not kept');
	const signature = key.sign(bytes);
	expect(isSignedBy(known, bytes, signature)).toBe(true);
	expect(isSignedBy(known, Buffer.from('khác'), signature)).toBe(false);
});

test('a given key is used, as PEM or in one line, and is not written down', async () => {
	const { privateKey } = generateKeyPairSync('ed25519');
	const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
	const line = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
	const ids = [];
	for (const given of [pem, pem.replaceAll('\n', '\\n'), line])
		ids.push((await openSigningKey(folder, given)).keyId);
	expect(new Set(ids).size).toBe(1);
	await expect(readFile(join(folder, 'keys', 'checkpoint.pem'))).rejects.toThrow('ENOENT');
});

test('public halves stay known after a change of keys; a folder without keys knows none', async () => {
	expect((await knownKeys(folder)).size).toBe(0);
	const own = await openSigningKey(folder);
	const { privateKey } = generateKeyPairSync('ed25519');
	const given = await openSigningKey(
		folder,
		privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
	);
	expect([...(await knownKeys(folder)).keys()].sort()).toEqual([own.keyId, given.keyId].sort());
});

test('a key of another kind is refused', async () => {
	const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
	await expect(openSigningKey(folder, pem)).rejects.toThrow('ed25519');
	await expect(openSigningKey(folder, 'rubbish')).rejects.toThrow();
});
