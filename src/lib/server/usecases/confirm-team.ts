import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { auditNumber } from '#lib/domain/audit/numbering.ts';
import { canonicalJson } from '../content-hash.ts';
import type { Context } from '../context.ts';
import { actSignatureOf, addActSignature } from '../database/act-signatures.ts';
import * as audits from '../database/audits.ts';
import { inTransaction } from '../database/transaction.ts';
import { sha256Hex } from '../files/store.ts';
import { optionalLine, password, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { type AuditKey, type LoadedAudit, openAuditStep } from './load-audit.ts';

export const confirmTeamSchema = v.object({
	version,
	/** Số quyết định thành lập đoàn, e.g. `45/QĐ-UBND`. */
	decisionNumber: optionalLine(60),
	password
});
export type ConfirmTeamInput = AuditKey & v.InferInput<typeof confirmTeamSchema>;

/** What the head signs (SHA-256, hex): the plan and the team, as they stand. */
export const teamSha256 = ({ audit, scope, members }: LoadedAudit): string =>
	sha256Hex(
		canonicalJson({
			number: auditNumber(audit),
			title: audit.title,
			objective: audit.objective,
			criteria: audit.criteria,
			scope: audit.scope,
			method: audit.method,
			days: [audit.dateFrom, audit.dateUntil, audit.accessUntil],
			rows: scope.map((s) => [s.process, s.documentId, s.departmentId, s.clauses]),
			team: members.map((m) => [m.personId, m.name, m.title, m.role, m.task, m.certificate])
		})
	);

/**
 * The head decides the team (BM.ISO.03.02): from now on auditors of a sister ward see this audit.
 * @throws Refusal `wrong-password`, `stale`, `wrong-state`, `gates-closed`.
 */
export async function confirmTeam(ctx: Context, input: ConfirmTeamInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'audit.confirm_team', wardId);
	const given = validInput(confirmTeamSchema, input);
	ctx.guardWrites?.();
	await ctx.confirmPassword(actor.personId, input.password);
	await inTransaction(ctx, 'confirm-team', async (trx) => {
		const key = { wardId, number, version: given.version };
		const { decisionNumber } = given;
		const loaded = await openAuditStep(trx, ctx, actor, key, 'confirm_team', {
			given: { decisionNumber }
		});
		const { audit, to } = loaded;
		const act = { wardId, subject: 'audit', id: audit.id } as const;
		await addActSignature(trx, actSignatureOf(ctx, actor, act, 'approve', teamSha256(loaded)));
		await audits.change(trx, audit, {
			state: to,
			decisionNumber,
			teamConfirmedAt: ctx.now,
			teamConfirmedBy: actor.personId
		});
		await audits.recordMove(trx, ctx, audit, {
			step: 'confirm_team',
			from: audit.state,
			to,
			note: decisionNumber
		});
	});
}
