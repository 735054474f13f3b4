/** What a person signs in with: small letters, digits and . _ - between them, 2 to 40 characters. */
export const usernamePattern = /^[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])$/;

/** As typed → as stored. */
export const normaliseUsername = (typed: string): string =>
	typed.normalize('NFC').trim().toLowerCase();
