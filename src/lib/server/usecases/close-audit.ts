import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import * as audits from '../database/audits.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { type AuditKey, openAuditStep } from './load-audit.ts';

export const closeAuditSchema = v.object({ version, note: optionalWords() });
export type CloseAuditInput = AuditKey & v.InferInput<typeof closeAuditSchema>;

/**
 * Nothing that was found is open any more (ISO 9001:2015 9.2.2 e): the audit is finished, for good.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function closeAudit(ctx: Context, input: CloseAuditInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'audit.work', wardId);
	const { version: seen, note } = validInput(closeAuditSchema, input);
	await inTransaction(ctx, 'close-audit', async (trx) => {
		const key = { wardId, number, version: seen };
		const { audit, to } = await openAuditStep(trx, ctx, actor, key, 'close');
		// The record comes first: who closes as a guest works here no longer once it is closed.
		await audits.recordMove(trx, ctx, audit, { step: 'close', from: audit.state, to, note });
		await audits.change(trx, audit, {
			state: to,
			closedAt: ctx.now,
			closedBy: actor.personId
		});
	});
}
