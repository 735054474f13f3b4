import { isPictureMedia } from '#lib/domain/evidence/media.ts';
import { namesOf } from './database/car-story.ts';
import type { EvidenceRow } from './database/evidence-files.ts';
import type { Reader } from './database/transaction.ts';

/** A file of evidence as pages show it. */
export type ShownFile = {
	id: string;
	subject: string;
	subjectId: string;
	name: string;
	mediaType: string;
	/** Bytes. */
	size: number;
	caption: string;
	/** What a reader should know before opening it; see `fileFlags`. */
	flags: string[];
	addedAt: Date;
	addedByName: string;
	/** Where it is given to keep, whole. */
	href: string;
	/** Of a picture, made small; null for any other file. */
	thumbnail: string | null;
};

/**
 * Files as <EvidenceList> and <EvidenceStrip> show them, with the names of who brought them.
 * @param ward slug of the ward.
 * @param known names that the ward's own people do not hold: of auditors from elsewhere.
 */
export async function shownFiles(
	db: Reader,
	ward: string,
	rows: readonly EvidenceRow[],
	known: readonly { personId: string; name: string }[] = []
): Promise<ShownFile[]> {
	const names = new Map(
		await namesOf(
			db,
			rows.map(({ addedBy }) => addedBy)
		)
	);
	for (const { personId, name } of known) names.set(personId, name);
	return rows.map((file) => {
		const href = `/${ward}/evidence/${file.id}`;
		return {
			id: file.id,
			subject: file.subject,
			subjectId: file.subjectId,
			name: file.name,
			mediaType: file.mediaType,
			size: Number(file.size),
			caption: file.caption,
			flags: file.flags,
			addedAt: file.addedAt,
			addedByName: names.get(file.addedBy) ?? '',
			href,
			thumbnail: isPictureMedia(file.mediaType) ? `${href}/thumbnail` : null
		};
	});
}
