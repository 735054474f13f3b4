import * as v from 'valibot';
import type { Actor } from '#lib/domain/actor.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { ProcedurePrint } from '#lib/pdf/types.ts';
import { canonicalJson } from '../content-hash.ts';
import type { Context } from '../context.ts';
import * as revisions from '../database/revisions.ts';
import * as signatures from '../database/signatures.ts';
import { insertFile } from '../database/stored-files.ts';
import { type Reader, inTransaction, reading } from '../database/transaction.ts';
import { day, optionalLine, password, version } from '../input-fields.ts';
import { procedurePrint } from '../print-data.ts';
import { PrintFailed } from '../print/print-failed.ts';
import { validInput } from '../valid-input.ts';
import type { DocumentKey } from './load-revision.ts';
import { endPredecessor, requestAcknowledgements } from './put-in-force.ts';
import { openStep } from './take-step.ts';

export const approveRevisionSchema = v.object({
	version,
	/** Số quyết định ban hành, e.g. `12/QĐ-UBND`. */
	decisionNumber: optionalLine(60),
	effectiveFrom: day,
	password
});
export type ApproveRevisionInput = DocumentKey & v.InferInput<typeof approveRevisionSchema>;

type Decision = DocumentKey & { version: number; decisionNumber: string; effectiveFrom: string };

/**
 * Approval and issue are one act: the approver signs, the paper is printed and stored, the revision
 * gets its range of days, its predecessor ends the day before, and its readers are asked to acknowledge
 * (ISO 9001:2015 7.5.2 c, 7.5.3.1, 7.5.3.2). Printing takes a second and needs no locks: what was
 * printed is held against what is stored once more before anything is written.
 * @throws Refusal `wrong-password`, `stale`, `wrong-state`, `gates-closed`, `print-failed`.
 */
export async function approveRevision(
	ctx: Context,
	input: ApproveRevisionInput
): Promise<{ revisionId: string; pdfSha256: string }> {
	const { actor } = ctx;
	demand(actor, 'revision.approve', input.wardId);
	const given = validInput(approveRevisionSchema, input);
	const decision: Decision = { ...given, wardId: input.wardId, code: input.code };
	ctx.guardWrites?.();
	await ctx.confirmPassword(actor.personId, input.password);

	const { data } = await reading(ctx, (db) => prepare(db, ctx, actor, decision, false));
	const { bytes, pages } = await printed(ctx, data);
	const pdfSha256 = await ctx.files.put(bytes);

	return inTransaction(ctx, 'approve-revision', async (trx) => {
		const held = await prepare(trx, ctx, actor, decision, true);
		const { revision, predecessor, distribution, approval, to } = held;
		if (canonicalJson(held.data) !== canonicalJson(data)) refuse('stale');
		const { wardId } = revision;
		await insertFile(trx, {
			wardId,
			sha256: pdfSha256,
			size: bytes.length,
			mediaType: 'application/pdf',
			createdAt: ctx.now,
			createdBy: actor.personId
		});
		await signatures.add(trx, approval);
		if (predecessor) await endPredecessor(trx, predecessor, decision.effectiveFrom);
		await revisions.change(trx, ctx, revision, {
			state: to,
			...issueOf(ctx, decision),
			approvedAt: ctx.now,
			approvedBy: actor.personId,
			pdfSha256,
			pdfPages: pages
		});
		await revisions.recordMove(trx, ctx, revision, {
			step: 'approve',
			from: revision.state,
			to,
			note: decision.decisionNumber
		});
		await requestAcknowledgements(trx, ctx, revision, distribution, decision.effectiveFrom);
		return { revisionId: revision.id, pdfSha256 };
	});
}

const issueOf = (ctx: Context, { decisionNumber, effectiveFrom }: Decision) => ({
	decisionNumber,
	effectiveFrom,
	issuedOn: ctx.today
});

/** Every gate, and what the paper will say once the approver has signed. */
async function prepare(db: Reader, ctx: Context, actor: Actor, decision: Decision, lock: boolean) {
	const loaded = await openStep(db, ctx, actor, decision, 'approve', { given: decision, lock });
	const { revision, delegator } = loaded;
	const sha256 = revision.contentSha256 ?? refuse('stale');
	const approval = signatures.signatureOf(ctx, actor, revision, 'approve', sha256, delegator);
	const data = await procedurePrint(db, ctx, {
		...loaded,
		revision: { ...revision, ...issueOf(ctx, decision) },
		signatures: [...loaded.signatures, approval]
	});
	return { ...loaded, approval, data };
}

/** @throws Refusal `print-failed`: without its paper nothing is approved. */
async function printed(ctx: Context, data: ProcedurePrint) {
	try {
		return await ctx.print({ kind: 'procedure', data }, { locale: 'vi', issuedAt: ctx.now });
	} catch (error) {
		if (error instanceof PrintFailed) refuse('print-failed', { reason: error.reason });
		throw error;
	}
}
