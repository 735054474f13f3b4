import {
	type KeyObject,
	createHash,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	sign,
	verify
} from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An ed25519 key of this installation. Its public half may be given to anybody. */
export type SigningKey = { keyId: string; sign(bytes: Buffer): Buffer };
/** Public keys by their id. */
export type KnownKeys = Map<string, KeyObject>;

const keysFolder = (dataFolder: string): string => join(dataFolder, 'keys');
const privateFile = 'checkpoint.pem';
const publicSuffix = '.public.pem';

/** The first 16 hex digits of the SHA-256 of the public key (DER, SPKI). */
const keyIdOf = (publicKey: KeyObject): string =>
	createHash('sha256')
		.update(publicKey.export({ type: 'spki', format: 'der' }))
		.digest('hex')
		.slice(0, 16);

/**
 * The key that signs checkpoints: the one given (PKCS#8, as PEM or as base 64 of DER), else the one in
 * the data folder, made there at first use and readable by this user alone. Public halves stay in the
 * folder for ever, so that old checkpoints can be checked after a change of keys.
 * @throws Error when what was given is no ed25519 private key.
 */
export async function openSigningKey(dataFolder: string, given?: string): Promise<SigningKey> {
	const folder = keysFolder(dataFolder);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const privateKey = given ? parse(given) : await ownKey(join(folder, privateFile));
	if (privateKey.asymmetricKeyType !== 'ed25519')
		throw new Error('the checkpoint key is not an ed25519 key');
	const publicKey = createPublicKey(privateKey);
	const keyId = keyIdOf(publicKey);
	const pem = publicKey.export({ type: 'spki', format: 'pem' });
	await writeOnce(join(folder, `${keyId}${publicSuffix}`), pem.toString(), 0o644);
	return { keyId, sign: (bytes) => sign(null, bytes, privateKey) };
}

function parse(given: string): KeyObject {
	const text = given.replaceAll('\\n', '\n').trim();
	return text.startsWith('-----')
		? createPrivateKey(text)
		: createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
}

async function ownKey(file: string): Promise<KeyObject> {
	const { privateKey } = generateKeyPairSync('ed25519');
	const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
	await writeOnce(file, pem.toString(), 0o600);
	// Read back: where there was one already, that one counts.
	return createPrivateKey(await readFile(file, 'utf8'));
}

async function writeOnce(file: string, text: string, mode: number): Promise<void> {
	try {
		await writeFile(file, text, { mode, flag: 'wx', flush: true });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
}

/** Every public key that ever signed here. */
export async function knownKeys(dataFolder: string): Promise<KnownKeys> {
	const known: KnownKeys = new Map();
	const folder = keysFolder(dataFolder);
	const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
	for (const file of files.filter((name) => name.endsWith(publicSuffix))) {
		const key = createPublicKey(await readFile(join(folder, file), 'utf8'));
		known.set(keyIdOf(key), key);
	}
	return known;
}

export const isSignedBy = (key: KeyObject, bytes: Buffer, signature: Buffer): boolean =>
	verify(null, bytes, key, signature);
