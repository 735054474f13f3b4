import * as v from 'valibot';
import { targetOperators } from '#lib/domain/nonconformity/states.ts';
import { demand } from '#lib/domain/permissions.ts';
import type { FieldError } from '#lib/domain/refusal.ts';
import { ableStaff } from '../car-fields.ts';
import type { Context } from '../context.ts';
import { savePlannedActions } from '../database/car-actions.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, optionalDay, optionalLine, uuid, version, words } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey, LoadedCar } from './load-car.ts';

export const planActionsSchema = v.object({
	version,
	actions: v.pipe(
		v.array(
			v.object({ id: uuid, causeId: uuid, description: words(2000), ownerId: uuid, dueOn: day })
		),
		v.maxLength(100)
	),
	/** What will show that it worked: `Tỷ lệ hồ sơ đúng hạn`. */
	measure: optionalLine(300),
	targetOperator: v.optional(v.nullable(v.picklist(targetOperators)), null),
	targetValue: v.optional(v.nullable(v.number()), null),
	targetUnit: optionalLine(40),
	/** First day on which the effect may be verified. */
	verifyFrom: optionalDay
});
type Plan = v.InferOutput<typeof planActionsSchema>;
export type PlanActionsInput = CarKey & v.InferInput<typeof planActionsSchema>;

/**
 * Hành động khắc phục: what removes each root cause, by whom, until when, and by what measure it will
 * be judged (ISO 9001:2015 10.2.1 c–d). Saved whole, as often as the owner likes, until it is submitted.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`, `invalid-input`.
 */
export async function planActions(ctx: Context, input: PlanActionsInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'car.work', wardId);
	const { version: seen, actions, ...plan } = validInput(planActionsSchema, input);
	await inTransaction(ctx, 'plan-actions', async (trx) => {
		const open = await openCarStep(trx, ctx, actor, { wardId, number, version: seen }, 'plan');
		const able = new Set((await ableStaff(trx, ctx, wardId)).map(({ personId }) => personId));
		const faults = faultsOf(actions, open, able, ctx.today);
		if (faults.length > 0) invalid(...faults);
		await savePlannedActions(trx, open.car, actions);
		await takeCarStep(trx, ctx, open, plan);
	});
}

const faultsOf = (
	actions: Plan['actions'],
	{ causes }: LoadedCar,
	able: ReadonlySet<string>,
	today: string
): FieldError[] =>
	actions.flatMap(({ causeId, ownerId, dueOn }, row): FieldError[] => [
		...(causes.some((cause) => cause.id === causeId && cause.isRoot)
			? []
			: [{ field: `actions.${row}.causeId`, code: 'unknown' } as const]),
		...(able.has(ownerId) ? [] : [{ field: `actions.${row}.ownerId`, code: 'unknown' } as const]),
		...(dueOn < today ? [{ field: `actions.${row}.dueOn`, code: 'out-of-range' } as const] : [])
	]);
