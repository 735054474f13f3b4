import * as v from 'valibot';
import { startOfDay } from '#lib/domain/calendar/dates.ts';
import { paperReceiptFault } from '#lib/domain/document/paper-receipt.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as acknowledgements from '../database/acknowledgements.ts';
import * as revisions from '../database/revisions.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, uuid, words } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { type DocumentKey, loadDocument } from './load-revision.ts';

export const recordPaperReceiptsSchema = v.object({
	revisionId: uuid,
	personIds: v.pipe(v.array(uuid), v.nonEmpty('required'), v.maxLength(500)),
	readOn: day,
	reason: words()
});
export type RecordPaperReceiptsInput = DocumentKey & v.InferInput<typeof recordPaperReceiptsSchema>;

/**
 * People who read a revision on paper are written down afterwards, with the day on which they signed;
 * who wrote it down, when and why stays beside it (ISO 9001:2015 7.5.3.2 a).
 * @throws Refusal `not-found`, `invalid-input` for a day before its issue, to come, or after its end,
 * and for who was not asked, has confirmed already, or is writing.
 */
export async function recordPaperReceipts(
	ctx: Context,
	input: RecordPaperReceiptsInput
): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'receipt.record', input.wardId);
	const { revisionId, personIds, readOn, reason } = validInput(recordPaperReceiptsSchema, input);
	await inTransaction(ctx, 'record-paper-receipts', async (trx) => {
		const document = await loadDocument(trx, input);
		const key = { wardId: document.wardId, id: revisionId };
		const revision = await revisions.byId(trx, key);
		if (revision?.documentId !== document.id) refuse('not-found');
		const asked = await acknowledgements.waitingReaders(trx, key, actor.personId);
		const chosen = asked.filter(({ personId }) => personIds.includes(personId));
		if (chosen.length !== new Set(personIds).size) invalid({ field: 'personIds', code: 'unknown' });
		for (const { personId, requestedFrom } of chosen) {
			const askedOn = revision.issuedOn ?? requestedFrom;
			const { effectiveUntil } = revision;
			const fault = paperReceiptFault(readOn, { askedOn, effectiveUntil, today: ctx.today });
			if (fault) invalid({ field: 'readOn', code: fault });
			const written = { wardId: key.wardId, revisionId, personId, readOn, reason };
			await acknowledgements.recordOnPaper(trx, {
				...written,
				byId: actor.personId,
				at: ctx.now
			});
			if (!(await acknowledgements.acknowledge(trx, key, personId, startOfDay(readOn))))
				refuse('already-done');
		}
	});
}
