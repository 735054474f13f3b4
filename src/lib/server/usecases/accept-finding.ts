import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { FindingKey } from './load-finding.ts';
import { linkToCar, takeFindingStep } from './take-finding-step.ts';

export const acceptFindingSchema = v.object({ version });
export type AcceptFindingInput = FindingKey & v.InferInput<typeof acceptFindingSchema>;

/**
 * The audited office agrees that it is so. A nonconformity raises its CAR by the same act.
 * @returns `car`: its number as on paper; null for an observation.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function acceptFinding(
	ctx: Context,
	input: AcceptFindingInput
): Promise<{ car: string | null }> {
	const { actor } = ctx;
	demand(actor, 'finding.answer', input.wardId);
	const seen = { ...input, ...validInput(acceptFindingSchema, input) };
	return inTransaction(ctx, 'accept-finding', async (trx) => {
		const accepted = await takeFindingStep(trx, ctx, actor, seen, 'accept', {
			changes: { answeredBy: actor.personId, answeredAt: ctx.now }
		});
		return { car: await linkToCar(trx, ctx, actor, accepted) };
	});
}
