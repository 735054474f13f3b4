import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as plan from '../database/audit-plan.ts';
import * as audits from '../database/audits.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { type AuditKey, loadAudit } from './load-audit.ts';

export const acknowledgeAuditSchema = v.object({
	/** What the audited asks of the plan. */
	remark: optionalWords(1000)
});
export type AcknowledgeAuditInput = AuditKey & v.InferInput<typeof acknowledgeAuditSchema>;

/**
 * Somebody who is audited has read the plan.
 * @throws Refusal `not-allowed` to who was not notified, `wrong-state`, `already-done`.
 */
export async function acknowledgeAudit(ctx: Context, input: AcknowledgeAuditInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'audit.acknowledge', wardId);
	const { remark } = validInput(acknowledgeAuditSchema, input);
	await inTransaction(ctx, 'acknowledge-audit', async (trx) => {
		const { audit, notices } = await loadAudit(trx, ctx, actor, { wardId, number }, { lock: true });
		if (!notices.some(({ personId }) => personId === actor.personId))
			refuse('not-allowed', { action: 'audit.acknowledge' });
		if (audit.state !== 'notified')
			refuse('wrong-state', { state: audit.state, step: 'acknowledge' });
		if (!(await plan.acknowledge(trx, audit, actor.personId, ctx.now, remark)))
			refuse('already-done');
		await audits.recordMove(trx, ctx, audit, {
			step: 'acknowledge',
			from: audit.state,
			to: audit.state,
			note: remark
		});
	});
}
