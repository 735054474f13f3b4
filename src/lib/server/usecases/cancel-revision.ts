import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import * as revisions from '../database/revisions.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { DocumentKey } from './load-revision.ts';
import { openStep } from './take-step.ts';

export const cancelRevisionSchema = v.object({ version, note: optionalWords() });
export type CancelRevisionInput = DocumentKey & v.InferInput<typeof cancelRevisionSchema>;

/**
 * Gives up a draft that was never approved; it stays readable, with the reason.
 * @throws Refusal `stale`, `wrong-state` once it is approved, `gates-closed` without a reason.
 */
export async function cancelRevision(ctx: Context, input: CancelRevisionInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'revision.cancel', input.wardId);
	const { version: seen, note } = validInput(cancelRevisionSchema, input);
	await inTransaction(ctx, 'cancel-revision', async (trx) => {
		const step = { ...input, version: seen };
		const { revision, to } = await openStep(trx, ctx, actor, step, 'cancel', { given: { note } });
		await revisions.recordMove(trx, ctx, revision, {
			step: 'cancel',
			from: revision.state,
			to,
			note
		});
		await revisions.change(trx, ctx, revision, { state: to });
	});
}
