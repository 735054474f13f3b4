/** What may be attached as evidence. Told by the bytes of a file, never by its name or by its sender. */
export const evidenceMedia = {
	pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
	docx: {
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		extensions: ['docx']
	},
	xlsx: {
		mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		extensions: ['xlsx']
	},
	csv: { mediaType: 'text/csv; charset=utf-8', extensions: ['csv'] },
	jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
	png: { mediaType: 'image/png', extensions: ['png'] }
} as const;

export type EvidenceKind = keyof typeof evidenceMedia;
export type PictureKind = Extract<EvidenceKind, 'jpeg' | 'png'>;
export type EvidenceMediaType = (typeof evidenceMedia)[EvidenceKind]['mediaType'];

const kinds = Object.keys(evidenceMedia) as EvidenceKind[];

export const isPictureKind = (kind: EvidenceKind): kind is PictureKind =>
	kind === 'jpeg' || kind === 'png';

export const isPictureMedia = (mediaType: string): boolean => {
	const kind = kindOfMediaType(mediaType);
	return kind !== null && isPictureKind(kind);
};

/** @returns null for a media type that no evidence has. */
export const kindOfMediaType = (mediaType: string): EvidenceKind | null =>
	kinds.find((kind) => evidenceMedia[kind].mediaType === mediaType) ?? null;

/** Megabytes of 1,000,000 bytes, as people and telephones count them. */
export const mostMegabytes = { picture: 15, file: 20 } as const;
export const bytesOf = (megabytes: number): number => megabytes * 1_000_000;

/** More is read by no camera of a telephone in its usual setting (48 and 50 million are). */
export const mostMegapixels = 64;

/**
 * What a reader should know before opening a file; such a file is kept all the same, because it may be
 * the very thing that was found.
 * - `script`: a PDF that runs a program of its own when opened or used;
 * - `launch`: a PDF that asks to start something on the reader's machine;
 * - `embedded-file`: a PDF that carries further files;
 * - `embedded-object`: an office file that carries objects or controls;
 * - `remote-content`: an office file that fetches something from elsewhere when opened.
 */
export const fileFlags = [
	'script',
	'launch',
	'embedded-file',
	'embedded-object',
	'remote-content'
] as const;
export type FileFlag = (typeof fileFlags)[number];

const accepted = (of: readonly EvidenceKind[]): string =>
	of
		.flatMap((kind) => {
			const { mediaType, extensions } = evidenceMedia[kind];
			return [mediaType.replace(/;.*/, ''), ...extensions.map((extension) => `.${extension}`)];
		})
		.join(',');

/** What a file field offers to choose (`accept`); the server decides by itself. */
export const acceptPictures = accepted(kinds.filter(isPictureKind));
export const acceptEvidence = accepted(kinds);
