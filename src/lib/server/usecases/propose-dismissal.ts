import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const proposeDismissalSchema = v.object({ version, note: optionalWords(4000) });
export type ProposeDismissalInput = CarKey & v.InferInput<typeof proposeDismissalSchema>;

/**
 * Somebody thinks that what was reported is no nonconformity, and says why. Nothing is dismissed until
 * a second person confirms it; who proposes anew takes the place of who proposed before.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function proposeDismissal(ctx: Context, input: ProposeDismissalInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'car.dismiss', wardId);
	const { version: seen, note } = validInput(proposeDismissalSchema, input);
	await inTransaction(ctx, 'propose-dismissal', async (trx) => {
		const step = { wardId, number, version: seen };
		const open = await openCarStep(trx, ctx, actor, step, 'propose_dismissal', { given: { note } });
		const proposal = { dismissalReason: note, dismissalProposedBy: actor.personId };
		await takeCarStep(trx, ctx, open, proposal, note);
	});
}
