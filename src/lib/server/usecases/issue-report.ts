import * as v from 'valibot';
import type { Actor } from '#lib/domain/actor.ts';
import { findingSteps } from '#lib/domain/audit/finding-lifecycle.ts';
import type { FindingState } from '#lib/domain/audit/states.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { move } from '#lib/domain/workflow.ts';
import { auditReportPrint, reportSha256 } from '../audit-print/report.ts';
import { canonicalJson } from '../content-hash.ts';
import type { Context } from '../context.ts';
import { actSignatureOf, addActSignature } from '../database/act-signatures.ts';
import type { MemberRow } from '../database/audit-plan.ts';
import * as audits from '../database/audits.ts';
import * as findings from '../database/findings.ts';
import { insertFile } from '../database/stored-files.ts';
import { type Reader, type Trx, inTransaction, reading } from '../database/transaction.ts';
import { password, version } from '../input-fields.ts';
import { printOnDemand } from '../print/on-demand.ts';
import { validInput } from '../valid-input.ts';
import { type AuditKey, type AuditStepInput, openAuditStep } from './load-audit.ts';
import { auditAround, findingSubject } from './load-finding.ts';

export const issueReportSchema = v.object({ version, password });
export type IssueReportInput = AuditKey & v.InferInput<typeof issueReportSchema>;

/**
 * The lead signs the report, and by the same act it is printed and stored, its findings go to the
 * audited office and its strengths are done with (ISO 9001:2015 9.2.2 d). Printing takes a second and
 * needs no locks: what was printed is held against what is stored once more before anything is written.
 * @throws Refusal `wrong-password`, `stale`, `wrong-state`, `gates-closed`, `print-failed`.
 */
export async function issueReport(
	ctx: Context,
	input: IssueReportInput
): Promise<{ pdfSha256: string }> {
	const { actor } = ctx;
	demand(actor, 'audit.work', input.wardId);
	const { version: seen } = validInput(issueReportSchema, input);
	const step = { wardId: input.wardId, number: input.number, version: seen };
	ctx.guardWrites?.();
	await ctx.confirmPassword(actor.personId, input.password);

	const { data } = await reading(ctx, (db) => prepare(db, ctx, actor, step, false));
	const { bytes, pages } = await printOnDemand(ctx, { kind: 'audit-report', data }, 'vi');
	const pdfSha256 = await ctx.files.put(bytes);

	return inTransaction(ctx, 'issue-report', async (trx) => {
		const held = await prepare(trx, ctx, actor, step, true);
		const { audit, members, signature, to } = held;
		if (canonicalJson(held.data) !== canonicalJson(data)) refuse('stale');
		await insertFile(trx, {
			wardId: audit.wardId,
			sha256: pdfSha256,
			size: bytes.length,
			mediaType: 'application/pdf',
			createdAt: ctx.now,
			createdBy: actor.personId
		});
		await addActSignature(trx, signature);
		await audits.change(trx, audit, {
			state: to,
			reportSha256: signature.contentSha256,
			reportIssuedAt: ctx.now,
			reportIssuedBy: actor.personId,
			pdfSha256,
			pdfPages: pages
		});
		await audits.recordMove(trx, ctx, audit, { step: 'issue_report', from: audit.state, to });
		await issueFindings(trx, ctx, actor, { ...audit, state: to }, members);
		return { pdfSha256 };
	});
}

/** Every gate, and what the paper will say once the lead has signed. */
async function prepare(
	db: Reader,
	ctx: Context,
	actor: Actor,
	step: AuditStepInput,
	lock: boolean
) {
	const loaded = await openAuditStep(db, ctx, actor, step, 'issue_report', { lock });
	const { audit, members } = loaded;
	const draft = await auditReportPrint(db, ctx, loaded, null);
	const act = { wardId: audit.wardId, subject: 'audit', id: audit.id } as const;
	const signature = {
		...actSignatureOf(ctx, actor, act, 'issue', reportSha256(draft)),
		...asMember(members, actor)
	};
	const data = await auditReportPrint(db, ctx, loaded, signature);
	return { ...loaded, signature, data };
}

/** Who comes from a sister ward holds no position here: name and title are those of the team. */
function asMember(members: readonly MemberRow[], { personId }: Actor) {
	const own = members.find((m) => m.personId === personId);
	return own ? { signerName: own.name, signerTitle: own.title } : {};
}

async function issueFindings(
	trx: Trx,
	ctx: Context,
	actor: Actor,
	audit: audits.AuditRow,
	members: readonly MemberRow[]
): Promise<void> {
	const around = auditAround(audit, members);
	const { wardId, id: auditId } = audit;
	for (const finding of await findings.findingsOf(trx, { wardId, auditId })) {
		if (finding.state !== 'reviewed') continue;
		const step = finding.grade === 'strength' ? 'commend' : 'issue';
		const to: FindingState = move(
			findingSteps,
			step,
			findingSubject(ctx, around, finding, []),
			actor
		);
		await findings.changeFinding(trx, finding, {
			state: to,
			...(step === 'commend' ? { closedBy: actor.personId, closedAt: ctx.now } : {})
		});
		await findings.recordFindingMove(trx, ctx, finding, { step, from: 'reviewed', to, after: 1 });
	}
}
