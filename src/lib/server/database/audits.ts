import type { Insertable, Selectable, Updateable } from 'kysely';
import type { AuditAct, AuditStep } from '#lib/domain/audit/lifecycle.ts';
import type { AuditNumber } from '#lib/domain/audit/numbering.ts';
import type { Context } from '../context.ts';
import { changeAsSeen } from './change-as-seen.ts';
import type { Audit } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type AuditRow = Selectable<Audit>;
/** An audit by what stands in its address. */
export type AuditKey = { wardId: number; id: string };

/** @param lock keeps others from moving it until this transaction ends. */
export function byNumber(
	db: Reader,
	wardId: number,
	{ year, number }: AuditNumber,
	lock = false
): Promise<AuditRow | undefined> {
	const query = db
		.selectFrom('audit')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('year', '=', year)
		.where('number', '=', number);
	return (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** Numbered by the database, without a gap. */
export const insert = (
	trx: Trx,
	audit: Omit<Insertable<Audit>, 'state' | 'number'>
): Promise<AuditNumber> =>
	trx
		.insertInto('audit')
		.values({ ...audit, state: 'planned' })
		.returning(['year', 'number'])
		.executeTakeFirstOrThrow();

/**
 * Changes an audit that is still as the caller saw it, and counts its version up.
 * @throws Refusal `stale` when somebody else was first.
 */
export const change = (
	trx: Trx,
	seen: Pick<AuditRow, 'wardId' | 'id' | 'state' | 'version'>,
	changes: Omit<Updateable<Audit>, 'version'>
): Promise<void> => changeAsSeen(trx, 'audit', seen, changes);

/** The evidence of a move: append-only, in the actor's own name. */
export async function recordMove(
	trx: Trx,
	ctx: Context,
	audit: AuditKey,
	move: { step: AuditStep | AuditAct; from: string; to: string; note?: string }
): Promise<void> {
	await trx
		.insertInto('auditMove')
		.values({
			wardId: audit.wardId,
			id: ctx.newId(),
			auditId: audit.id,
			step: move.step,
			fromState: move.from,
			toState: move.to,
			actorId: ctx.actor?.personId ?? '',
			at: ctx.now,
			note: move.note ?? ''
		})
		.execute();
}

/** Moves of the audit itself, the earliest first; a name may be hidden from who asks ('' then). */
export const moves = (db: Reader, { wardId, id }: AuditKey) =>
	db
		.selectFrom('auditMove as m')
		.leftJoin('person as p', 'p.id', 'm.actorId')
		.leftJoin('auditMember as t', (join) =>
			join
				.onRef('t.wardId', '=', 'm.wardId')
				.onRef('t.auditId', '=', 'm.auditId')
				.onRef('t.personId', '=', 'm.actorId')
		)
		.select((eb) => [
			'm.id',
			'm.step',
			'm.fromState',
			'm.toState',
			'm.at',
			'm.note',
			eb.fn.coalesce('p.fullName', 't.name', eb.val('')).as('actorName')
		])
		.where('m.wardId', '=', wardId)
		.where('m.auditId', '=', id)
		.where('m.findingId', 'is', null)
		.orderBy('m.at')
		.orderBy('m.id')
		.execute();

/** Audits of a ward that the asker may see, the latest first, with their lead. */
export const list = (db: Reader, wardId: number) =>
	db
		.selectFrom('audit as a')
		.leftJoin('auditMember as l', (join) =>
			join
				.onRef('l.wardId', '=', 'a.wardId')
				.onRef('l.auditId', '=', 'a.id')
				.on('l.role', '=', 'lead')
		)
		.select([
			'a.id',
			'a.year',
			'a.number',
			'a.title',
			'a.state',
			'a.dateFrom',
			'a.dateUntil',
			'l.name as leadName'
		])
		.where('a.wardId', '=', wardId)
		.orderBy('a.dateFrom', 'desc')
		.orderBy('a.number', 'desc')
		.execute();
