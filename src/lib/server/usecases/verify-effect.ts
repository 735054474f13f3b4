import * as v from 'valibot';
import type { Actor } from '#lib/domain/actor.ts';
import { type CarNumber, carNumber } from '#lib/domain/nonconformity/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { targetText } from '#lib/i18n/paper-car-words.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { verificationSha256 } from '../car-hash.ts';
import type { Context } from '../context.ts';
import { actSignatureOf, addActSignature } from '../database/act-signatures.ts';
import { addVerification } from '../database/car-verifications.ts';
import * as cars from '../database/cars.ts';
import { type Trx, inTransaction } from '../database/transaction.ts';
import { password, version, words } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

/** Paper is Vietnamese, whoever verifies in whatever language. */
const locale = 'vi' as const;

export const verifyEffectSchema = v.object({
	version,
	/** In the unit of the plan's target. */
	measured: v.pipe(v.number(), v.finite()),
	/** What was looked at, and what it showed. */
	observation: words(),
	verdict: v.picklist(['effective', 'ineffective']),
	password
});
export type VerifyEffectInput = CarKey & v.InferInput<typeof verifyEffectSchema>;

/**
 * Verifies the effect of what was done, by a signature of somebody who neither owned nor did any of it
 * (ISO 9001:2015 10.2.1 d). What proved ineffective ends as such, and the next CAR is opened in the
 * same transaction; nobody can end one and forget the other.
 * @returns the next CAR after an ineffective one, else null.
 * @throws Refusal `wrong-password`, `stale`, `wrong-state`, `gates-closed`.
 */
export async function verifyEffect(
	ctx: Context,
	input: VerifyEffectInput
): Promise<{ next: CarNumber | null }> {
	const { actor } = ctx;
	demand(actor, 'car.verify', input.wardId);
	const given = validInput(verifyEffectSchema, input);
	const { measured, observation } = given;
	const effective = given.verdict === 'effective';
	ctx.guardWrites?.();
	await ctx.confirmPassword(actor.personId, input.password);
	return inTransaction(ctx, 'verify-effect', async (trx) => {
		const key = { wardId: input.wardId, number: input.number, version: given.version };
		const step = effective ? 'verify_effective' : 'verify_ineffective';
		const open = await openCarStep(trx, ctx, actor, key, step, { given: { measured } });
		const { car } = open;
		const verification = {
			verifierId: actor.personId,
			verifiedOn: ctx.today,
			targetOperator: car.targetOperator ?? refuse('stale'),
			targetValue: car.targetValue ?? refuse('stale'),
			measuredValue: measured,
			effective,
			observation
		};
		await addVerification(trx, {
			...verification,
			wardId: car.wardId,
			id: ctx.newId(),
			carId: car.id,
			at: ctx.now
		});
		const sha256 = verificationSha256(car, verification);
		const act = { wardId: car.wardId, subject: 'car' as const, id: car.id };
		await addActSignature(trx, actSignatureOf(ctx, actor, act, 'verify', sha256));
		await takeCarStep(trx, ctx, open, {}, observation);
		return {
			next: effective ? null : await reissue(trx, ctx, actor, car, { measured, observation })
		};
	});
}

/** The next attempt: the same nonconformity, found anew today by what was measured. */
async function reissue(
	trx: Trx,
	ctx: Context,
	actor: Actor,
	car: cars.CarRow,
	{ measured, observation }: { measured: number; observation: string }
): Promise<CarNumber> {
	const unit = car.targetUnit;
	const target = { operator: car.targetOperator, value: car.targetValue ?? 0, unit };
	const fact = m.car_action_reissued_fact(
		{
			number: carNumber(car),
			measured: targetText({ operator: null, value: measured, unit }, locale),
			target: targetText(target, locale),
			fact: car.fact
		},
		{ locale }
	);
	const { year, number } = await cars.report(
		trx,
		ctx,
		actor,
		{
			wardId: car.wardId,
			previousCarId: car.id,
			attempt: car.attempt + 1,
			findingId: car.findingId,
			source: car.source,
			sourceNote: car.sourceNote,
			title: car.title,
			requirement: car.requirement,
			fact,
			evidence: observation,
			edition: car.edition,
			clauses: car.clauses,
			documentId: car.documentId,
			step: car.step,
			departmentId: car.departmentId,
			dossierCodes: car.dossierCodes,
			foundOn: ctx.today,
			// Proposals for whoever grades it and names its owner anew.
			grade: car.grade,
			ownerId: car.ownerId
		},
		'reissue'
	);
	return { year, number };
}
