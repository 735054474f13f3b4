import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Actor } from '#lib/domain/actor.ts';
import type { CarMoveStep } from '#lib/domain/nonconformity/lifecycle.ts';
import type { CarNumber } from '#lib/domain/nonconformity/numbering.ts';
import type { Context } from '../context.ts';
import { changeAsSeen } from './change-as-seen.ts';
import type { Car } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type CarRow = Selectable<Car>;
export type CarKey = { wardId: number; id: string };
/** What tells one CAR from another, in addresses and on paper. */
export type CarRef = CarNumber & { id: string };

/** @param lock keeps others from moving it until this transaction ends. */
export function byNumber(
	db: Reader,
	wardId: number,
	{ year, number }: CarNumber,
	lock = false
): Promise<CarRow | undefined> {
	const query = db
		.selectFrom('car')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('year', '=', year)
		.where('number', '=', number);
	return (lock ? query.forUpdate() : query).executeTakeFirst();
}

export const byId = (db: Reader, { wardId, id }: CarKey): Promise<CarRow | undefined> =>
	db
		.selectFrom('car')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.executeTakeFirst();

/** What only the ward's own day, the reporter and the counter give. */
type ToldByInsert =
	'id' | 'year' | 'number' | 'state' | 'version' | 'reportedBy' | 'reportedAt' | 'reportedOn';
export type NewCar = Omit<Insertable<Car>, ToldByInsert>;

/**
 * A CAR as it is reported, with the next number of its ward and year: no gap and no double, because a
 * transaction that fails gives its number back.
 * @param step how it began; recorded as its first move.
 */
export async function report(
	trx: Trx,
	ctx: Context,
	actor: Actor,
	car: NewCar,
	step: Extract<CarMoveStep, 'report' | 'raise' | 'reissue'>
): Promise<CarRef> {
	const made = await trx
		.insertInto('car')
		.values({
			...car,
			id: ctx.newId(),
			year: Number(ctx.today.slice(0, 4)),
			state: 'reported',
			reportedBy: actor.personId,
			reportedAt: ctx.now,
			reportedOn: ctx.today
		})
		.returning(['id', 'year', 'number'])
		.executeTakeFirstOrThrow();
	const key = { wardId: car.wardId, id: made.id };
	await recordMove(trx, ctx, key, { step, from: 'reported', to: 'reported' });
	return made;
}

/**
 * Changes a CAR that is still as the caller saw it, and counts its version up.
 * @throws Refusal `stale` when somebody else was first.
 */
export const change = (
	trx: Trx,
	seen: Pick<CarRow, 'wardId' | 'id' | 'state' | 'version'>,
	changes: Omit<Updateable<Car>, 'version'>
): Promise<void> => changeAsSeen(trx, 'car', seen, changes);

/** The evidence of a move: append-only, in the actor's own name. */
export async function recordMove(
	trx: Trx,
	ctx: Context,
	car: CarKey,
	move: { step: CarMoveStep; from: string; to: string; note?: string }
): Promise<void> {
	await trx
		.insertInto('carMove')
		.values({
			wardId: car.wardId,
			id: ctx.newId(),
			carId: car.id,
			step: move.step,
			fromState: move.from,
			toState: move.to,
			actorId: ctx.actor?.personId ?? '',
			at: ctx.now,
			note: move.note ?? ''
		})
		.execute();
}
