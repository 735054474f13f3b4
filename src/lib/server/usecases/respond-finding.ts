import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalDay, version, words } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { FindingKey } from './load-finding.ts';
import { takeFindingStep } from './take-finding-step.ts';

export const responses = ['action', 'declined'] as const;

export const respondFindingSchema = v.pipe(
	v.object({
		version,
		response: v.picklist(responses),
		/** What will be done, or why nothing will be. */
		text: words(4000),
		/** By when; asked of an action only. */
		dueOn: optionalDay
	}),
	v.forward(
		v.check(({ response, dueOn }) => response === 'declined' || dueOn !== null, 'required'),
		['dueOn']
	)
);
export type RespondFindingInput = FindingKey & v.InferInput<typeof respondFindingSchema>;

/**
 * An observation is answered: with something that is done by a day, or with the reason why not.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`, `invalid-input`.
 */
export async function respondFinding(ctx: Context, input: RespondFindingInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'finding.answer', input.wardId);
	const { response, text, dueOn, ...seen } = validInput(respondFindingSchema, input);
	await inTransaction(ctx, 'respond-finding', (trx) =>
		takeFindingStep(trx, ctx, actor, { ...input, ...seen }, 'respond', {
			given: { note: text },
			changes: {
				response,
				responseText: text,
				responseDueOn: response === 'action' ? dueOn : null,
				respondedBy: actor.personId
			}
		})
	);
}
