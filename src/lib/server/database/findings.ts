import type { Insertable, Selectable, Updateable } from 'kysely';
import type { FindingStep } from '#lib/domain/audit/finding-lifecycle.ts';
import type { FindingState } from '#lib/domain/audit/states.ts';
import type { Context } from '../context.ts';
import { changeAsSeen } from './change-as-seen.ts';
import type { Finding } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type FindingRow = Selectable<Finding>;
type AuditKey = { wardId: number; auditId: string };

export const findingByNumber = (
	db: Reader,
	{ wardId, auditId, number }: AuditKey & { number: number }
): Promise<FindingRow | undefined> =>
	db
		.selectFrom('finding')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('auditId', '=', auditId)
		.where('number', '=', number)
		.executeTakeFirst();

export const findingById = (
	db: Reader,
	{ wardId, id }: Pick<FindingRow, 'wardId' | 'id'>
): Promise<FindingRow | undefined> =>
	db
		.selectFrom('finding')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.executeTakeFirst();

/** Number of the audit that a finding belongs to, as far as the asker may see it. */
export const auditOfFinding = (
	db: Reader,
	{ wardId, auditId }: Pick<FindingRow, 'wardId' | 'auditId'>
): Promise<{ year: number; number: number } | undefined> =>
	db
		.selectFrom('audit')
		.select(['year', 'number'])
		.where('wardId', '=', wardId)
		.where('id', '=', auditId)
		.executeTakeFirst();

/** Every finding of an audit, the withdrawn ones too, in order of number. */
export const findingsOf = (db: Reader, { wardId, auditId }: AuditKey): Promise<FindingRow[]> =>
	db
		.selectFrom('finding')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('auditId', '=', auditId)
		.orderBy('number')
		.execute();

/** @returns the number it was given, counted within its audit. */
export async function insertFinding(
	trx: Trx,
	finding: Omit<Insertable<Finding>, 'state' | 'number'>
): Promise<number> {
	const { number } = await trx
		.insertInto('finding')
		.values({ ...finding, state: 'recorded' })
		.returning('number')
		.executeTakeFirstOrThrow();
	return number;
}

/**
 * Changes a finding that is still as the caller saw it, and counts its version up.
 * @throws Refusal `stale` when somebody else was first.
 */
export const changeFinding = (
	trx: Trx,
	seen: Pick<FindingRow, 'wardId' | 'id' | 'state' | 'version'>,
	changes: Omit<Updateable<Finding>, 'version'>
): Promise<void> => changeAsSeen(trx, 'finding', seen, changes);

/** `record`: how it began. */
type FindingMove = { step: FindingStep | 'record'; from: FindingState; to: FindingState };

/**
 * The evidence of a move: append-only, in the actor's own name.
 * @param move.after milliseconds after the request's time, for what followed from another move.
 */
export const recordFindingMove = (
	trx: Trx,
	ctx: Context,
	finding: Pick<FindingRow, 'wardId' | 'auditId' | 'id'>,
	{ step, from, to, note = '', after = 0 }: FindingMove & { note?: string; after?: number }
) =>
	trx
		.insertInto('auditMove')
		.values({
			wardId: finding.wardId,
			id: ctx.newId(),
			auditId: finding.auditId,
			findingId: finding.id,
			step,
			fromState: from,
			toState: to,
			actorId: ctx.actor?.personId ?? '',
			at: new Date(ctx.now.getTime() + after),
			note
		})
		.execute();

/** What happened to a finding, the first first. */
export async function findingMoves(db: Reader, { wardId, id }: Pick<FindingRow, 'wardId' | 'id'>) {
	const rows = await db
		.selectFrom('auditMove as m')
		.leftJoin('person as p', 'p.id', 'm.actorId')
		.select(['m.at', 'm.step', 'm.note', 'm.toState', 'm.actorId', 'p.fullName'])
		.where('m.wardId', '=', wardId)
		.where('m.findingId', '=', id)
		.orderBy('m.at')
		.orderBy('m.id')
		.execute();
	return rows.map(({ fullName, step, ...row }) => ({
		...row,
		// Written by recordFindingMove alone, which takes nothing else.
		step: step as FindingMove['step'],
		actorName: fullName ?? ''
	}));
}

/** CARs raised from findings, the newest of each last. */
export const carsOfFindings = (
	db: Reader,
	{ wardId, findingIds }: { wardId: number; findingIds: readonly string[] }
) =>
	findingIds.length === 0
		? Promise.resolve([])
		: db
				.selectFrom('car')
				.select(['findingId', 'id', 'year', 'number', 'state', 'attempt', 'dueOn'])
				.where('wardId', '=', wardId)
				.where('findingId', 'in', findingIds)
				.orderBy('attempt')
				.orderBy('year')
				.orderBy('number')
				.execute();

export const isDocumentOf = async (db: Reader, wardId: number, id: string): Promise<boolean> =>
	(await db
		.selectFrom('document')
		.select('id')
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.executeTakeFirst()) !== undefined;

export const isDepartmentOf = async (db: Reader, wardId: number, id: number): Promise<boolean> =>
	(await db
		.selectFrom('unit')
		.select('id')
		.where('homeWardId', '=', wardId)
		.where('id', '=', id)
		.executeTakeFirst()) !== undefined;
