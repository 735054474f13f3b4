import type { Insertable } from 'kysely';
import type { AcknowledgementOnPaper } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

type RevisionKey = { wardId: number; id: string };

/** Asks each of these people to confirm that they have read the revision. */
export async function request(
	trx: Trx,
	{ wardId, id }: RevisionKey,
	personIds: readonly string[],
	dates: { requestedFrom: string; dueOn: string }
): Promise<void> {
	if (personIds.length === 0) return;
	await trx
		.insertInto('acknowledgement')
		.values(personIds.map((personId) => ({ wardId, revisionId: id, personId, ...dates })))
		.execute();
}

export const requestedOf = (db: Reader, { wardId, id }: RevisionKey, personId: string) =>
	db
		.selectFrom('acknowledgement')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('revisionId', '=', id)
		.where('personId', '=', personId)
		.executeTakeFirst();

/** @returns false when it was acknowledged already. */
export async function acknowledge(
	trx: Trx,
	{ wardId, id }: RevisionKey,
	personId: string,
	at: Date
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('acknowledgement')
		.set({ acknowledgedAt: at })
		.where('wardId', '=', wardId)
		.where('revisionId', '=', id)
		.where('personId', '=', personId)
		.where('acknowledgedAt', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/**
 * Whose paper receipts of a revision this person may record, by given name: all who were asked to read
 * it and have not yet, but for themselves.
 */
export const waitingReaders = (db: Reader, { wardId, id }: RevisionKey, recorderId: string) =>
	db
		.selectFrom('acknowledgement as a')
		.innerJoin('person as p', 'p.id', 'a.personId')
		.select(['a.personId', 'a.requestedFrom', 'a.dueOn', 'p.fullName'])
		.where('a.wardId', '=', wardId)
		.where('a.revisionId', '=', id)
		.where('a.acknowledgedAt', 'is', null)
		.where('a.personId', '<>', recorderId)
		.orderBy('p.nameSortKey')
		.orderBy('a.personId')
		.execute();

/** Writes down that one had read it on paper; the database asks for this before it believes it. */
export const recordOnPaper = (trx: Trx, row: Insertable<AcknowledgementOnPaper>) =>
	trx.insertInto('acknowledgementOnPaper').values(row).execute();

/**
 * The revision of a document that this person has still to read: the one that holds, or will, on the
 * day; the one that begins first. Null when nobody waits for it.
 */
export const waitingRevision = async (
	db: Reader,
	{ wardId, documentId }: { wardId: number; documentId: string },
	personId: string,
	day: string
): Promise<string | null> =>
	(
		await db
			.selectFrom('acknowledgement as a')
			.innerJoin('revision as r', (join) =>
				join.onRef('r.wardId', '=', 'a.wardId').onRef('r.id', '=', 'a.revisionId')
			)
			.select('r.id')
			.where('r.wardId', '=', wardId)
			.where('r.documentId', '=', documentId)
			.where('a.personId', '=', personId)
			.where('a.acknowledgedAt', 'is', null)
			.where((eb) => eb.or([eb('r.effectiveUntil', 'is', null), eb('r.effectiveUntil', '>=', day)]))
			.orderBy('r.effectiveFrom')
			.executeTakeFirst()
	)?.id ?? null;
