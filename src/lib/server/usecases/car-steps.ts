import type { Updateable } from 'kysely';
import type { Actor } from '#lib/domain/actor.ts';
import { type CarStep, carSteps } from '#lib/domain/nonconformity/lifecycle.ts';
import type { CarSubject } from '#lib/domain/nonconformity/subject.ts';
import type { CarState } from '#lib/domain/nonconformity/states.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { move } from '#lib/domain/workflow.ts';
import type { Context } from '../context.ts';
import * as cars from '../database/cars.ts';
import type { Car } from '../database/schema.ts';
import type { Reader, Trx } from '../database/transaction.ts';
import { planSha256 } from '../plan-hash.ts';
import { type CarKey, type LoadedCar, loadCar } from './load-car.ts';

/** A step is taken on what was seen: the version of the CAR that the page was loaded with. */
export type CarStepInput = CarKey & { version: number };
export type OpenCar = LoadedCar & { step: CarStep; to: CarState };

/**
 * The CAR, held against others, when the lifecycle lets this person take the step now.
 * @returns with `to`, the state after the step.
 * @throws Refusal `not-found`; `stale` when the page showed another version; else what `move` throws.
 */
export async function openCarStep(
	db: Reader,
	ctx: Context,
	actor: Actor,
	input: CarStepInput,
	step: CarStep,
	options: { given?: CarSubject['given']; lock?: boolean } = {}
): Promise<OpenCar> {
	const loaded = await loadCar(db, ctx, input, { lock: true, ...options });
	if (loaded.car.version !== input.version) refuse('stale');
	return { ...loaded, step, to: move(carSteps, step, loaded.subject, actor) };
}

/**
 * A plan that waits for approval is approved with who answers for it and until when: where either
 * changes meanwhile, its hash is made anew. What was approved keeps the hash that was signed.
 */
export const planAfter = (
	{ car, causes, actions }: OpenCar,
	changes: Partial<Pick<cars.CarRow, 'ownerId' | 'dueOn'>>
): { planSha256?: string } =>
	car.state === 'planned'
		? { planSha256: planSha256({ ...car, ...changes }, causes, actions) }
		: {};

/**
 * Takes the step that was opened: what it changes, the state after it, and its evidence.
 * @throws Refusal `stale` when somebody else was first.
 */
export async function takeCarStep(
	trx: Trx,
	ctx: Context,
	{ car, step, to }: OpenCar,
	changes: Omit<Updateable<Car>, 'version' | 'state'>,
	note = ''
): Promise<void> {
	await cars.recordMove(trx, ctx, car, { step, from: car.state, to, note });
	await cars.change(trx, car, { ...changes, state: to });
}
