import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import * as audits from '../database/audits.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { type AuditKey, openAuditStep } from './load-audit.ts';

export const cancelAuditSchema = v.object({ version, note: optionalWords() });
export type CancelAuditInput = AuditKey & v.InferInput<typeof cancelAuditSchema>;

/**
 * Gives up an audit that has not begun; it keeps its number, with the reason.
 * @throws Refusal `stale`, `wrong-state` once it began, `gates-closed` without a reason.
 */
export async function cancelAudit(ctx: Context, input: CancelAuditInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'audit.cancel', wardId);
	const { version: seen, note } = validInput(cancelAuditSchema, input);
	await inTransaction(ctx, 'cancel-audit', async (trx) => {
		const key = { wardId, number, version: seen };
		const { audit, to } = await openAuditStep(trx, ctx, actor, key, 'cancel', { given: { note } });
		await audits.recordMove(trx, ctx, audit, { step: 'cancel', from: audit.state, to, note });
		await audits.change(trx, audit, { state: to, cancelledReason: note });
	});
}
