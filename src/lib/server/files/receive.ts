import { nameOfKind, shownName } from '#lib/domain/evidence/file-name.ts';
import {
	type EvidenceMediaType,
	type FileFlag,
	evidenceMedia,
	isPictureKind
} from '#lib/domain/evidence/media.ts';
import { cleanImage } from './clean-image.ts';
import { inspectFile } from './inspect.ts';
import { sha256Hex } from './store.ts';

/** A file as it came, under the name its sender gave it. */
export type SentFile = { name: string; bytes: Uint8Array };

/** A file as it is kept: `size` in bytes and `sha256` in lower-case hex are of exactly these bytes. */
export type ReceivedFile = {
	bytes: Uint8Array;
	mediaType: EvidenceMediaType;
	name: string;
	size: number;
	sha256: string;
	flags: FileFlag[];
};

/**
 * The one door by which files come in: looked into, pictures made anew, the name cleaned.
 * @throws Refusal as {@link inspectFile}, and `image-too-many-pixels`
 */
export async function receiveFile({ name, bytes }: SentFile): Promise<ReceivedFile> {
	const shown = shownName(name);
	const { kind, flags } = await inspectFile(shown, bytes);
	const kept = isPictureKind(kind) ? (await cleanImage(shown, bytes, kind)).bytes : bytes;
	return {
		bytes: kept,
		mediaType: evidenceMedia[kind].mediaType,
		name: nameOfKind(shown, kind),
		size: kept.length,
		sha256: sha256Hex(kept),
		flags
	};
}
