import type { DocumentKind } from '#lib/domain/document/kinds.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { toNfc } from '#lib/i18n/text/normalise.ts';
import * as documents from './database/documents.ts';
import { type RevisionLine, revisionLines } from './database/revision-reading.ts';
import type { Reader } from './database/transaction.ts';

export type DocumentHead = {
	documentId: string;
	code: string;
	kind: DocumentKind;
	/** Of what holds on the day, else of the latest. */
	title: string;
	/** What may be seen on the day, the latest first; never empty. */
	revisions: RevisionLine[];
};

/**
 * What the pages below a document have at their head.
 * @param asked.asOf the day that is looked at; null for today, with what is still worked on.
 * @throws Refusal `not-found` where nothing of the document may be seen on the day.
 */
export async function documentHead(
	db: Reader,
	asked: { wardId: number; code: string; asOf: string | null; today: string }
): Promise<DocumentHead> {
	const document = await documents.byCode(db, asked.wardId, toNfc(asked.code));
	if (!document) refuse('not-found');
	const { id: documentId, code, kind } = document;
	const revisions = await revisionLines(db, {
		wardId: asked.wardId,
		documentId,
		day: asked.asOf ?? asked.today,
		live: asked.asOf === null
	});
	const leading = revisions.find((line) => line.standing === 'in_force') ?? revisions[0];
	if (!leading) refuse('not-found');
	return { documentId, code, kind, title: leading.title, revisions };
}
