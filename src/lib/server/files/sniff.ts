const signatures = {
	pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
	png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
	jpeg: [0xff, 0xd8, 0xff],
	zip: [0x50, 0x4b, 0x03, 0x04],
	/** The container of Office before 2007, and of every office file under a password. */
	compound: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
};

/** What bytes are by how they begin; from the very first one, so that nothing can stand before it. */
export const sniff = (bytes: Uint8Array): keyof typeof signatures | 'other' =>
	(Object.keys(signatures) as (keyof typeof signatures)[]).find((kind) =>
		signatures[kind].every((byte, i) => bytes[i] === byte)
	) ?? 'other';
