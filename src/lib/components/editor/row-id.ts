/** An id for a row that begins in the browser, also where the page came without TLS. */
export const newRowId = (
	random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = randomBytes
): string =>
	`r-${[...random(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

const randomBytes = (bytes: Uint8Array<ArrayBuffer>): Uint8Array => crypto.getRandomValues(bytes);
