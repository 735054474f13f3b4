import type { Actor } from '#lib/domain/actor.ts';
import { type CarStep, carSteps } from '#lib/domain/nonconformity/lifecycle.ts';
import type { CarSubject } from '#lib/domain/nonconformity/subject.ts';
import { carNumber } from '#lib/domain/nonconformity/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import { movesFor } from '#lib/domain/workflow.ts';
import {
	type SaidObjection,
	type SaidRefusal,
	saidObjections,
	saidRefusal
} from '#lib/i18n/refusals.ts';
import type { Context } from './context.ts';
import { type Reader, reading } from './database/transaction.ts';
import { type CarKey, type LoadedCar, loadCar } from './usecases/load-car.ts';

/** What every page on which a step of a CAR is decided shows of it. */
export type CarDecision = {
	/** As on paper: `CAR-2026-003`. */
	number: string;
	title: string;
	version: number;
	/** Of the plan; '' before one was submitted. */
	sha256: string;
	/** Why the step is closed; [] when it stands open. */
	objections: SaidObjection[];
	/** The step is not one of this state any more. */
	refusal: SaidRefusal | null;
};

/**
 * Loads the CAR that a decision is about, and what its page wants besides.
 * @param given what the address already says of the step, such as the action it is about.
 * @throws Refusal `not-allowed`, `not-found`.
 */
export async function carDecisionOn<T = Record<never, never>>(
	ctx: Context,
	key: CarKey,
	step: CarStep,
	besides?: (db: Reader, loaded: LoadedCar, actor: Actor) => Promise<T> | T,
	given: CarSubject['given'] = null
): Promise<{ decision: CarDecision } & T> {
	const { actor } = ctx;
	demand(actor, carSteps[step].by, key.wardId);
	return reading(ctx, async (db) => {
		const loaded = await loadCar(db, ctx, key, { given });
		const { car, subject } = loaded;
		const move = movesFor(carSteps, subject, actor).find((m) => m.step === step);
		const decision: CarDecision = {
			number: carNumber(car),
			title: car.title,
			version: car.version,
			sha256: car.planSha256 ?? '',
			objections: saidObjections(move?.objections ?? []),
			refusal: move ? null : saidRefusal({ code: 'wrong-state', facts: { state: car.state, step } })
		};
		return { decision, ...((await besides?.(db, loaded, actor)) ?? ({} as T)) };
	});
}
