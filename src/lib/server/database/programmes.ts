import type { Insertable, Selectable, Updateable } from 'kysely';
import type { ProgrammeStep } from '#lib/domain/audit/programme-lifecycle.ts';
import type { Context } from '../context.ts';
import { changeAsSeen } from './change-as-seen.ts';
import type { AuditProgramme } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type ProgrammeRow = Selectable<AuditProgramme>;
export type ProgrammeKey = { wardId: number; id: string };

/** @param lock keeps others from moving it until this transaction ends. */
export function byYear(
	db: Reader,
	wardId: number,
	year: number,
	lock = false
): Promise<ProgrammeRow | undefined> {
	const query = db
		.selectFrom('auditProgramme')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('year', '=', year);
	return (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** Years that have a programme, the latest first. */
export const programmeYears = (
	db: Reader,
	wardId: number
): Promise<Pick<ProgrammeRow, 'year' | 'state'>[]> =>
	db
		.selectFrom('auditProgramme')
		.select(['year', 'state'])
		.where('wardId', '=', wardId)
		.orderBy('year', 'desc')
		.execute();

/** @returns false when the ward has a programme of this year already. */
export async function insertProgramme(
	trx: Trx,
	programme: Omit<Insertable<AuditProgramme>, 'state'>
): Promise<boolean> {
	const made = await trx
		.insertInto('auditProgramme')
		.values({ ...programme, state: 'draft' })
		.onConflict((conflict) => conflict.columns(['wardId', 'year']).doNothing())
		.returning('id')
		.executeTakeFirst();
	return made !== undefined;
}

/**
 * Changes a programme that is still as the caller saw it, and counts its version up.
 * @throws Refusal `stale` when somebody else was first.
 */
export const changeProgrammeRow = (
	trx: Trx,
	seen: Pick<ProgrammeRow, 'wardId' | 'id' | 'state' | 'version'>,
	changes: Omit<Updateable<AuditProgramme>, 'version'>
): Promise<void> => changeAsSeen(trx, 'auditProgramme', seen, changes);

/** The evidence of a move: append-only, in the actor's own name. */
export async function recordProgrammeMove(
	trx: Trx,
	ctx: Context,
	{ wardId, id }: ProgrammeKey,
	move: { step: ProgrammeStep | 'create'; from: string; to: string; note?: string }
): Promise<void> {
	await trx
		.insertInto('auditProgrammeMove')
		.values({
			wardId,
			id: ctx.newId(),
			programmeId: id,
			step: move.step,
			fromState: move.from,
			toState: move.to,
			actorId: ctx.actor?.personId ?? '',
			at: ctx.now,
			note: move.note ?? ''
		})
		.execute();
}

/** The earliest first; a name may be hidden from who asks ('' then). */
export const programmeMoves = (db: Reader, { wardId, id }: ProgrammeKey) =>
	db
		.selectFrom('auditProgrammeMove as m')
		.leftJoin('person as p', 'p.id', 'm.actorId')
		.select((eb) => [
			'm.id',
			'm.step',
			'm.at',
			'm.note',
			eb.fn.coalesce('p.fullName', eb.val('')).as('actorName')
		])
		.where('m.wardId', '=', wardId)
		.where('m.programmeId', '=', id)
		.orderBy('m.at')
		.orderBy('m.id')
		.execute();
