import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, half a minute. */
const period = 30;
const totp = (secret: string, label: string) =>
	new TOTP({ issuer: 'Ward QMS', label, secret: Secret.fromBase32(secret), digits: 6, period });

/** 160 random bits in base 32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code holds. */
export const secretUri = (secret: string, username: string): string =>
	totp(secret, username).toString();

/**
 * Which half minute a code belongs to: now, the one before or the one after.
 * @returns its number since 1970, to be kept so that a code works once; null when the code is wrong.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
	const digits = code.replace(/\s/g, '');
	if (!/^\d{6}$/.test(digits)) return null;
	const delta = totp(secret, '').validate({ token: digits, timestamp: now.getTime(), window: 1 });
	return delta === null ? null : TOTP.counter({ period, timestamp: now.getTime() }) + delta;
}
