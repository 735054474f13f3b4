import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 100 random bits in four groups of five: 'K7Q2M-9XD4T-….'. */
export function newCode(): string {
	const letters = [...randomBytes(20)].map((byte) => alphabet[byte % 32]).join('');
	return (letters.match(/.{5}/g) ?? []).join('-');
}

/** What is stored of a code. Case, spaces, hyphens and the usual mistakes (O for 0, I for 1) do not matter. */
export const codeSha256 = (typed: string): Buffer =>
	createHash('sha256')
		.update(
			typed
				.toUpperCase()
				.replace(/[^0-9A-Z]/g, '')
				.replace(/O/g, '0')
				.replace(/[IL]/g, '1')
		)
		.digest();
