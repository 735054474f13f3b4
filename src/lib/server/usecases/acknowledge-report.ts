import * as v from 'valibot';
import type { Actor } from '#lib/domain/actor.ts';
import { inTeam } from '#lib/domain/audit/gates.ts';
import { demand } from '#lib/domain/permissions.ts';
import { type Objection, objection, refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { actSignatureOf, addActSignature } from '../database/act-signatures.ts';
import * as audits from '../database/audits.ts';
import { inTransaction } from '../database/transaction.ts';
import { password, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { type AuditKey, type LoadedAudit } from './load-audit.ts';
import { openAuditWork } from './open-audit-work.ts';

export const acknowledgeReportSchema = v.object({ version, password });
export type AcknowledgeReportInput = AuditKey & v.InferInput<typeof acknowledgeReportSchema>;

/** What keeps this person from signing for the receipt of a report that was issued. */
export const acknowledgingObjections = (
	{ subject }: Pick<LoadedAudit, 'subject'>,
	actor: Actor
): Objection[] => (inTeam(subject, actor) ? [objection('answers-own-finding')] : []);

/**
 * The audited office signs that it has the report (ISO 19011:2018 6.5.2). What it says to each finding
 * is an answer of its own.
 * @throws Refusal `wrong-password`, `stale`, `wrong-state`, `already-done`, `gates-closed`.
 */
export async function acknowledgeReport(
	ctx: Context,
	input: AcknowledgeReportInput
): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'audit.acknowledge_report', input.wardId);
	const { version: seen } = validInput(acknowledgeReportSchema, input);
	await ctx.confirmPassword(actor.personId, input.password);
	await inTransaction(ctx, 'acknowledge-report', async (trx) => {
		const step = { wardId: input.wardId, number: input.number, version: seen };
		const loaded = await openAuditWork(trx, ctx, actor, step, {
			act: 'acknowledge_report',
			during: ['report_issued']
		});
		if (loaded.subject.reportAcknowledged) refuse('already-done');
		const objections = acknowledgingObjections(loaded, actor);
		if (objections.length) refuse('gates-closed', { objections });
		const { audit } = loaded;
		const act = { wardId: audit.wardId, subject: 'audit', id: audit.id } as const;
		const signed = audit.reportSha256 ?? refuse('stale');
		await addActSignature(trx, actSignatureOf(ctx, actor, act, 'acknowledge', signed));
		await audits.change(trx, audit, {
			reportAcknowledgedAt: ctx.now,
			reportAcknowledgedBy: actor.personId
		});
		await audits.recordMove(trx, ctx, audit, {
			step: 'acknowledge_report',
			from: audit.state,
			to: audit.state
		});
	});
}
