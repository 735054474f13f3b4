import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import * as audits from '../database/audits.ts';
import { inTransaction } from '../database/transaction.ts';
import { version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { type AuditKey, openAuditStep } from './load-audit.ts';

export const startAuditSchema = v.object({ version });
export type StartAuditInput = AuditKey & v.InferInput<typeof startAuditSchema>;

/**
 * The lead begins, on the first day, with a checklist in hand and everybody told.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function startAudit(ctx: Context, input: StartAuditInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'audit.work', wardId);
	const { version: seen } = validInput(startAuditSchema, input);
	await inTransaction(ctx, 'start-audit', async (trx) => {
		const key = { wardId, number, version: seen };
		const { audit, to } = await openAuditStep(trx, ctx, actor, key, 'start');
		await audits.change(trx, audit, { state: to, startedAt: ctx.now });
		await audits.recordMove(trx, ctx, audit, { step: 'start', from: audit.state, to });
	});
}
