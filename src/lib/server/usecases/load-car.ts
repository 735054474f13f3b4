import type { CarSubject } from '#lib/domain/nonconformity/subject.ts';
import { parseCarSlug } from '#lib/domain/nonconformity/numbering.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { type CarActionRow, actionsOf } from '../database/car-actions.ts';
import { type CarCauseRow, causesOf } from '../database/car-causes.ts';
import { formerOwnersOf } from '../database/car-handovers.ts';
import { type LinkedCar, linkedCars } from '../database/car-links.ts';
import * as cars from '../database/cars.ts';
import type { Reader } from '../database/transaction.ts';
import { planSha256 } from '../plan-hash.ts';

/** A CAR by the number in its address: `2026-003`. */
export type CarKey = { wardId: number; number: string };

/** A CAR with all that its rules look at. */
export type LoadedCar = {
	car: cars.CarRow;
	causes: CarCauseRow[];
	actions: CarActionRow[];
	links: LinkedCar[];
	subject: CarSubject;
};

/**
 * Builds once what `move` and `movesFor` judge.
 * @param options.given what a step brings; null on a mere look.
 * @param options.lock keeps others from moving the CAR until this transaction ends.
 * @throws Refusal `not-found` when the actor can see no such CAR.
 */
export async function loadCar(
	db: Reader,
	ctx: Context,
	{ wardId, number }: CarKey,
	{ given = null, lock = false }: { given?: CarSubject['given']; lock?: boolean } = {}
): Promise<LoadedCar> {
	const parsed = parseCarSlug(number) ?? refuse('not-found');
	const car = (await cars.byNumber(db, wardId, parsed, lock)) ?? refuse('not-found');
	const causes = await causesOf(db, car);
	const actions = await actionsOf(db, car);
	const links = await linkedCars(db, car);
	const former = await formerOwnersOf(db, car);
	const subject: CarSubject = {
		wardId,
		state: car.state,
		today: ctx.today,
		foundOn: car.foundOn,
		findingId: car.findingId,
		ownerId: car.ownerId,
		formerOwnerIds: former.ofCar,
		formerDoerIds: former.ofActions,
		dueOn: car.dueOn,
		dismissalProposedBy: car.dismissalProposedBy,
		causes,
		similarCases: car.similarCases,
		similarNote: car.similarNote,
		linkCount: links.length,
		actions,
		measure: car.measure,
		target:
			car.targetOperator === null || car.targetValue === null
				? null
				: { operator: car.targetOperator, value: car.targetValue },
		verifyFrom: car.verifyFrom,
		plannedBy: car.plannedBy,
		planApprovedBy: car.planApprovedBy,
		planUnchanged: car.planSha256 !== null && car.planSha256 === planSha256(car, causes, actions),
		given
	};
	return { car, causes, actions, links, subject };
}
