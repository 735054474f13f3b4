import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as distribution from '../database/distribution.ts';
import * as revisions from '../database/revisions.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalDay, uuid } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';

export const recallCopySchema = v.object({
	distributionId: uuid,
	/** The day it came back, when that is written down later; today unless said. */
	recalledOn: optionalDay
});
export type RecallCopyInput = { wardId: number } & v.InferInput<typeof recallCopySchema>;

/**
 * A distributed copy came back (ISO 9001:2015 7.5.3.2: unintended use of obsolete documents).
 * @throws Refusal `not-found`, `already-done`, `wrong-state` while nothing was handed out yet,
 * `invalid-input` for a day to come or before its issue.
 */
export async function recallCopy(ctx: Context, input: RecallCopyInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'distribution.recall', input.wardId);
	const { distributionId, recalledOn } = validInput(recallCopySchema, input);
	await inTransaction(ctx, 'recall-copy', async (trx) => {
		const copy =
			(await distribution.byId(trx, input.wardId, distributionId)) ?? refuse('not-found');
		const revision = await revisions.byId(trx, { wardId: copy.wardId, id: copy.revisionId });
		if (revision?.state !== 'approved')
			refuse('wrong-state', { state: revision?.state ?? 'draft', step: 'recall' });
		const day = recalledOn ?? ctx.today;
		// Nothing was handed out before it was issued.
		if (day > ctx.today || day < (revision.issuedOn ?? day))
			invalid({ field: 'recalledOn', code: 'out-of-range' });
		if (!(await distribution.recall(trx, copy, day, actor.personId))) refuse('already-done');
	});
}
