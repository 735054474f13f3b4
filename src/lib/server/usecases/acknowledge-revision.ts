import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as acknowledgements from '../database/acknowledgements.ts';
import * as revisions from '../database/revisions.ts';
import { inTransaction } from '../database/transaction.ts';
import { uuid } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { type DocumentKey, loadDocument } from './load-revision.ts';

export const acknowledgeRevisionSchema = v.object({ revisionId: uuid });
export type AcknowledgeRevisionInput = DocumentKey & v.InferInput<typeof acknowledgeRevisionSchema>;

/**
 * Who was asked to confirm having read a revision does so, for themselves (ISO 9001:2015 7.5.3.2 a).
 * @throws Refusal `not-found` when nobody asked them, `already-done`, `stale` once another revision
 * has taken its place.
 */
export async function acknowledgeRevision(
	ctx: Context,
	input: AcknowledgeRevisionInput
): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'revision.acknowledge', input.wardId);
	const { revisionId } = validInput(acknowledgeRevisionSchema, input);
	await inTransaction(ctx, 'acknowledge-revision', async (trx) => {
		const document = await loadDocument(trx, input);
		const key = { wardId: document.wardId, id: revisionId };
		const revision = await revisions.byId(trx, key);
		if (revision?.documentId !== document.id) refuse('not-found');
		const request = await acknowledgements.requestedOf(trx, key, actor.personId);
		if (!request) refuse('not-found');
		if (revision.effectiveUntil !== null && revision.effectiveUntil < ctx.today) refuse('stale');
		if (!(await acknowledgements.acknowledge(trx, key, actor.personId, ctx.now)))
			refuse('already-done');
	});
}
