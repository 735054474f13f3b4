import * as v from 'valibot';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { keepUntil } from '#lib/domain/document/retention.ts';
import { demand } from '#lib/domain/permissions.ts';
import { objection, refuse } from '#lib/domain/refusal.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Context } from '../context.ts';
import * as documents from '../database/documents.ts';
import * as revisions from '../database/revisions.ts';
import { type Trx, inTransaction } from '../database/transaction.ts';
import { day, optionalDay, optionalWords } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { type DocumentKey, loadDocument } from './load-revision.ts';

export const withdrawDocumentSchema = v.object({
	/** Last day on which the document holds. */
	lastDay: day,
	reason: optionalWords(),
	/** Until when the original is kept; five years after the last day unless said otherwise. */
	retentionUntil: optionalDay,
	/** What becomes of copies and original. */
	disposal: optionalWords(500)
});
export type WithdrawDocumentInput = DocumentKey & v.InferInput<typeof withdrawDocumentSchema>;

/**
 * Ends a document without a successor. Its copies then wait to be recalled; nothing is deleted
 * (ISO 9001:2015 7.5.3.2 d).
 * @throws Refusal `draft-already-open` while a draft is under way, `already-done`, `wrong-state` when
 * nothing was ever approved, `invalid-input`, `gates-closed` without a reason.
 */
export async function withdrawDocument(ctx: Context, input: WithdrawDocumentInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'document.withdraw', input.wardId);
	const { lastDay, reason, retentionUntil, disposal } = validInput(withdrawDocumentSchema, input);
	if (reason === '') refuse('gates-closed', { objections: [objection('reason-missing')] });
	const kept = retentionUntil ?? keepUntil(lastDay);
	if (kept <= lastDay) invalid({ field: 'retentionUntil', code: 'before-start' });

	await inTransaction(ctx, 'withdraw-document', async (trx) => {
		const document = await loadDocument(trx, input);
		const last = await lastRevision(trx, document);
		const earliest =
			last.effectiveFrom && last.effectiveFrom > ctx.today ? last.effectiveFrom : ctx.today;
		if (lastDay < earliest) invalid({ field: 'lastDay', code: 'before-start' });
		await revisions.end(trx, last, {
			effectiveUntil: lastDay,
			retentionUntil: kept,
			disposal: disposal || m.document_disposal_default({}, { locale: 'vi' })
		});
		if (!(await documents.withdraw(trx, document, addDays(lastDay, 1), reason)))
			refuse('already-done');
		await revisions.recordMove(trx, ctx, last, {
			step: 'withdraw',
			from: 'approved',
			to: 'approved',
			note: reason
		});
	});
}

/** The approved revision that would hold for ever, with no draft that could follow it. */
async function lastRevision(
	trx: Trx,
	document: documents.DocumentRow
): Promise<revisions.RevisionRow> {
	const { wardId, id } = document;
	if (document.withdrawnOn !== null) refuse('already-done');
	const newest = (await revisions.current(trx, wardId, id, true)) ?? refuse('not-found');
	const last = await revisions.latestApproved(trx, wardId, id);
	if (!last) refuse('wrong-state', { state: newest.state, step: 'withdraw' });
	if (newest.state !== 'approved' && newest.state !== 'cancelled') refuse('draft-already-open');
	return last;
}
