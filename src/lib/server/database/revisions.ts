import { type Insertable, type Selectable, type Updateable, sql } from 'kysely';
import type { MoveStep } from '#lib/domain/document/lifecycle.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { changeAsSeen } from './change-as-seen.ts';
import type { Revision } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type RevisionRow = Selectable<Revision>;
type Key = { wardId: number; id: string };

/**
 * The revision that work is about: the open one, else the newest.
 * @param lock keeps others from moving it until this transaction ends.
 */
export function current(
	db: Reader,
	wardId: number,
	documentId: string,
	lock = false
): Promise<RevisionRow | undefined> {
	const query = db
		.selectFrom('revision')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('documentId', '=', documentId)
		.orderBy(sql`state in ('draft', 'in_review', 'in_approval')`, 'desc')
		.orderBy('version', 'desc')
		.orderBy('issue', 'desc')
		.orderBy('revision', 'desc')
		.limit(1);
	return (lock ? query.forUpdate() : query).executeTakeFirst();
}

export const byId = (db: Reader, { wardId, id }: Key): Promise<RevisionRow | undefined> =>
	db
		.selectFrom('revision')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.executeTakeFirst();

/** The approved revision that holds on a day. */
export const inForceOn = (
	db: Reader,
	wardId: number,
	documentId: string,
	day: string
): Promise<RevisionRow | undefined> =>
	db
		.selectFrom('revision')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('documentId', '=', documentId)
		.where('state', '=', 'approved')
		.where('effectiveFrom', '<=', day)
		.where((eb) => eb.or([eb('effectiveUntil', 'is', null), eb('effectiveUntil', '>=', day)]))
		.executeTakeFirst();

/** What each earlier approved revision of the same issue changed, in the order in which they came into force. */
export const earlierOfIssue = (
	db: Reader,
	{ wardId, documentId, issue, id }: Pick<RevisionRow, 'wardId' | 'documentId' | 'issue' | 'id'>
) =>
	db
		.selectFrom('revision')
		.select(['issue', 'revision', 'issuedOn', 'reason', 'changedParts', 'redline'])
		.where('wardId', '=', wardId)
		.where('documentId', '=', documentId)
		.where('issue', '=', issue)
		.where('id', '<>', id)
		.where('state', '=', 'approved')
		.orderBy('effectiveFrom')
		.execute();

/** The approved revision that holds now or will hold last: what an amendment starts from. */
export const latestApproved = async (
	db: Reader,
	wardId: number,
	documentId: string
): Promise<RevisionRow | undefined> =>
	db
		.selectFrom('revision')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('documentId', '=', documentId)
		.where('state', '=', 'approved')
		.orderBy('effectiveFrom', 'desc')
		.limit(1)
		.executeTakeFirst();

/** @returns false when the document has an open revision already, begun at the same moment. */
export async function insertDraft(
	trx: Trx,
	draft: Omit<Insertable<Revision>, 'state'>
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto('revision')
		.values({ ...draft, state: 'draft' })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

/**
 * Changes an unapproved revision that is still as the caller saw it, and counts its version up.
 * @throws Refusal `stale` when somebody else was first.
 */
export const change = (
	trx: Trx,
	ctx: Context,
	seen: Pick<RevisionRow, 'wardId' | 'id' | 'state' | 'version'>,
	changes: Omit<Updateable<Revision>, 'version' | 'updatedAt' | 'updatedBy'>
): Promise<void> =>
	changeAsSeen(trx, 'revision', seen, {
		...changes,
		updatedAt: ctx.now,
		updatedBy: ctx.actor?.personId
	});

/**
 * Ends the range of days of an approved revision, and sets what becomes of it.
 * @throws Refusal `stale` when its end is no longer the one the caller saw.
 */
export async function end(
	trx: Trx,
	seen: Pick<RevisionRow, 'wardId' | 'id' | 'effectiveUntil'>,
	changes: { effectiveUntil: string; retentionUntil: string; disposal: string }
): Promise<void> {
	const { numUpdatedRows } = await trx
		.updateTable('revision')
		.set(changes)
		.where('wardId', '=', seen.wardId)
		.where('id', '=', seen.id)
		.where('state', '=', 'approved')
		.where(sql<boolean>`effective_until is not distinct from ${seen.effectiveUntil}::date`)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows !== 1n) refuse('stale');
}

/** The evidence of a move: append-only, in the actor's own name. */
export async function recordMove(
	trx: Trx,
	ctx: Context,
	revision: Key,
	move: { step: MoveStep; from: string; to: string; note?: string; at?: Date }
): Promise<void> {
	await trx
		.insertInto('revisionMove')
		.values({
			wardId: revision.wardId,
			id: ctx.newId(),
			revisionId: revision.id,
			step: move.step,
			fromState: move.from,
			toState: move.to,
			actorId: ctx.actor?.personId ?? '',
			at: move.at ?? ctx.now,
			note: move.note ?? ''
		})
		.execute();
}
