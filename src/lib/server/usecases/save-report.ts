import * as v from 'valibot';
import { recordingObjections } from '#lib/domain/audit/finding-gates.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as audits from '../database/audits.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalDay, optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { AuditKey } from './load-audit.ts';
import { loadAuditOfFindings } from './load-finding.ts';

export const saveReportSchema = v.object({
	version,
	general: optionalWords(20_000),
	conclusion: optionalWords(20_000),
	recommendations: optionalWords(20_000),
	correctionDueOn: optionalDay
});
export type SaveReportInput = AuditKey & v.InferInput<typeof saveReportSchema>;

/**
 * The text of the report, by who audits, while the audit runs; it may be half written.
 * @throws Refusal `not-found`, `gates-closed`, `stale`.
 */
export async function saveReport(ctx: Context, input: SaveReportInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'audit.work', input.wardId);
	const { version: seen, ...text } = validInput(saveReportSchema, input);
	await inTransaction(ctx, 'save-report', async (trx) => {
		const { audit, around } = await loadAuditOfFindings(trx, input);
		const objections = recordingObjections(around, ctx.today, actor);
		if (objections.length) refuse('gates-closed', { objections });
		if (audit.version !== seen) refuse('stale');
		await audits.change(trx, audit, { report: JSON.stringify(text) });
	});
}
