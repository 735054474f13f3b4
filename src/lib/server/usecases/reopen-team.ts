import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import * as audits from '../database/audits.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { type AuditKey, openAuditStep } from './load-audit.ts';

export const reopenTeamSchema = v.object({ version, note: optionalWords() });
export type ReopenTeamInput = AuditKey & v.InferInput<typeof reopenTeamSchema>;

/**
 * Takes the decision on the team back, so that plan and team can be changed; the audit is out of its
 * guests' sight until a team is confirmed again.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed` without a reason.
 */
export async function reopenTeam(ctx: Context, input: ReopenTeamInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'audit.confirm_team', wardId);
	const { version: seen, note } = validInput(reopenTeamSchema, input);
	await inTransaction(ctx, 'reopen-team', async (trx) => {
		const key = { wardId, number, version: seen };
		const { audit, to } = await openAuditStep(trx, ctx, actor, key, 'reopen_team', {
			given: { note }
		});
		await audits.recordMove(trx, ctx, audit, {
			step: 'reopen_team',
			from: audit.state,
			to,
			note
		});
		await audits.change(trx, audit, {
			state: to,
			decisionNumber: null,
			teamConfirmedAt: null,
			teamConfirmedBy: null
		});
	});
}
