import * as v from 'valibot';
import { dispositions } from '#lib/domain/nonconformity/states.ts';
import { demand } from '#lib/domain/permissions.ts';
import type { FieldError } from '#lib/domain/refusal.ts';
import { unknownInWard } from '../car-fields.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalDay, optionalWords, uuid, version } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const containNonconformitySchema = v.object({
	version,
	/** Whether anything had to be put right at once. */
	corrected: v.picklist(['yes', 'none']),
	correction: optionalWords(4000),
	correctedOn: optionalDay,
	/** Left empty: who says it. */
	correctedBy: v.optional(v.nullable(uuid), null),
	correctionNoneReason: optionalWords(4000),
	disposition: v.picklist(dispositions),
	dispositionNote: optionalWords(2000)
});
type Contained = Omit<v.InferOutput<typeof containNonconformitySchema>, 'version'>;
export type ContainNonconformityInput = CarKey & v.InferInput<typeof containNonconformitySchema>;

/**
 * Sự khắc phục: what was put right at once, when and by whom, or why nothing had to be; and what became
 * of the output that did not conform (ISO 9001:2015 10.2.1 a, 8.7.1).
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`, `invalid-input`.
 */
export async function containNonconformity(
	ctx: Context,
	input: ContainNonconformityInput
): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'car.work', wardId);
	const { version: seen, ...given } = validInput(containNonconformitySchema, input);
	await inTransaction(ctx, 'contain-nonconformity', async (trx) => {
		const open = await openCarStep(trx, ctx, actor, { wardId, number, version: seen }, 'contain');
		const faults = [
			...faultsOf(given, open.car.foundOn, ctx.today),
			...(await unknownInWard(trx, ctx, wardId, { people: { correctedBy: given.correctedBy } }))
		];
		if (faults.length > 0) invalid(...faults);
		const { disposition, dispositionNote } = given;
		await takeCarStep(trx, ctx, open, {
			...correctionOf(given, actor.personId),
			disposition,
			dispositionNote
		});
	});
}

const correctionOf = (given: Contained, actorId: string) =>
	given.corrected === 'none'
		? {
				correction: '',
				correctedOn: null,
				correctedBy: null,
				correctionNoneReason: given.correctionNoneReason
			}
		: {
				correction: given.correction,
				correctedOn: given.correctedOn,
				correctedBy: given.correctedBy ?? actorId,
				correctionNoneReason: ''
			};

function faultsOf(given: Contained, foundOn: string, today: string): FieldError[] {
	if (given.corrected === 'none')
		return given.correctionNoneReason === ''
			? [{ field: 'correctionNoneReason', code: 'required' }]
			: [];
	const { correctedOn: on } = given;
	return [
		...(given.correction === '' ? [{ field: 'correction', code: 'required' } as const] : []),
		...(on === null ? [{ field: 'correctedOn', code: 'required' } as const] : []),
		...(on !== null && (on > today || on < foundOn)
			? [{ field: 'correctedOn', code: 'out-of-range' } as const]
			: [])
	];
}
