import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as distribution from '../database/distribution.ts';
import * as revisions from '../database/revisions.ts';
import { inTransaction } from '../database/transaction.ts';
import { uuid } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';

export const recallCopySchema = v.object({ distributionId: uuid });
export type RecallCopyInput = { wardId: number } & v.InferInput<typeof recallCopySchema>;

/**
 * A distributed copy came back (ISO 9001:2015 7.5.3.2: unintended use of obsolete documents).
 * @throws Refusal `not-found`, `already-done`, `wrong-state` while nothing was handed out yet.
 */
export async function recallCopy(ctx: Context, input: RecallCopyInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'distribution.recall', input.wardId);
	const { distributionId } = validInput(recallCopySchema, input);
	await inTransaction(ctx, 'recall-copy', async (trx) => {
		const copy =
			(await distribution.byId(trx, input.wardId, distributionId)) ?? refuse('not-found');
		const revision = await revisions.byId(trx, { wardId: copy.wardId, id: copy.revisionId });
		if (revision?.state !== 'approved')
			refuse('wrong-state', { state: revision?.state ?? 'draft', step: 'recall' });
		if (!(await distribution.recall(trx, copy, ctx.today, actor.personId))) refuse('already-done');
	});
}
