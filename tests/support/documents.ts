import { createHash, randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import { addDays } from '#lib/domain/calendar/dates.ts';
import type { Content } from '#lib/domain/document/content.ts';
import type { DB } from '#lib/server/database/schema.ts';
import { foldText } from '#lib/i18n/text/normalise.ts';
import { codeSortKey, textSortKey } from '#lib/i18n/text/sort.ts';
import { aProcedure } from './contents.ts';
import type { PersonName, World } from './world.ts';

/**
 * Rows as the owner, without use cases: a scene for tests of what is read. What a builder is not told
 * is filled in with something that the rules allow.
 */
export type DocumentRef = { wardId: number; id: string; code: string };
export type RevisionRef = { wardId: number; documentId: string; id: string };

/** 09:00 in Hà Nội on a day. */
export const morning = (day: string): Date => new Date(`${day}T09:00:00+07:00`);
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

export const insertRow = async <T extends keyof DB & string>(
	w: World,
	table: T,
	row: Insertable<DB[T]>
) => {
	await w.db.asOwner((db) =>
		db
			.insertInto(table)
			.values(row as never)
			.execute()
	);
};

type DocumentRow = Insertable<DB['document']>;
export async function aDocument(
	w: World,
	given: Partial<Omit<DocumentRow, 'ownerId'>> & { owner?: PersonName } = {}
): Promise<DocumentRef> {
	const { owner = 'minh', ...changes } = given;
	const code = changes.code ?? 'QT.TP.01';
	const row = {
		wardId: w.wards.thanhBinh,
		id: randomUUID(),
		code,
		codeSortKey: codeSortKey(code),
		kind: 'administrative_procedure' as const,
		field: 'civil_status' as const,
		ownerId: w.ids[owner],
		createdAt: morning('2019-01-02'),
		createdBy: w.ids.lan,
		...changes
	};
	await insertRow(w, 'document', row);
	return { wardId: row.wardId, id: row.id, code };
}

type RevisionRow = Insertable<DB['revision']>;
type RevisionGiven = Partial<Omit<RevisionRow, 'authorId' | 'approvedBy' | 'content'>> & {
	author?: PersonName;
	content?: Content;
};

/** An open revision, `state: 'draft'` unless told otherwise. */
export async function aDraft(
	w: World,
	document: DocumentRef,
	given: RevisionGiven = {}
): Promise<RevisionRef> {
	const { author = 'lan', content = aProcedure(), ...changes } = given;
	const title = changes.title ?? 'Đăng ký khai sinh';
	const row: RevisionRow = {
		wardId: document.wardId,
		id: randomUUID(),
		documentId: document.id,
		issue: 1,
		revision: 0,
		state: 'draft',
		title,
		titleFolded: foldText(title),
		titleSortKey: textSortKey(title),
		clauses: ['8.5.1'],
		content: JSON.stringify(content),
		reason: 'Ban hành lần đầu',
		authorId: w.ids[author],
		createdAt: morning('2026-11-02'),
		updatedAt: morning('2026-11-03'),
		updatedBy: w.ids[author],
		...changes
	};
	await insertRow(w, 'revision', row);
	return { wardId: document.wardId, documentId: document.id, id: row.id };
}

/** An approved revision with its printed file; `effectiveFrom` is the day it was issued, too. */
export async function anApprovedRevision(
	w: World,
	document: DocumentRef,
	given: RevisionGiven & { approver?: PersonName } = {}
): Promise<RevisionRef> {
	const { approver = 'hung', ...changes } = given;
	const from = changes.effectiveFrom ?? '2026-01-05';
	const issuedOn = changes.issuedOn ?? from;
	const pdfSha256 = changes.pdfSha256 ?? sha256Of(`${document.id} ${from}`);
	await insertRow(w, 'storedFile', {
		wardId: document.wardId,
		sha256: pdfSha256,
		size: 1000,
		mediaType: 'application/pdf',
		createdAt: morning(issuedOn),
		createdBy: w.ids[approver]
	});
	return aDraft(w, document, {
		state: 'approved',
		contentSha256: sha256Of(`content ${from}`),
		decisionNumber: '12/QĐ-UBND',
		issuedOn,
		effectiveFrom: from,
		submittedAt: morning(issuedOn),
		approvedAt: morning(issuedOn),
		approvedBy: w.ids[approver],
		createdAt: morning(issuedOn),
		updatedAt: morning(issuedOn),
		pdfSha256,
		pdfPages: 3,
		...changes
	} as RevisionGiven);
}

/** Issue after issue, each in force until the day before the next. */
export async function issues(
	w: World,
	document: DocumentRef,
	given: (RevisionGiven & { effectiveFrom: string })[]
): Promise<RevisionRef[]> {
	const made: RevisionRef[] = [];
	for (const [i, one] of given.entries()) {
		const next = given[i + 1]?.effectiveFrom;
		made.push(
			await anApprovedRevision(w, document, {
				issue: i + 1,
				effectiveUntil: next ? addDays(next, -1) : null,
				...one
			})
		);
	}
	return made;
}
