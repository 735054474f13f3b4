import * as v from 'valibot';
import { compareContents } from '#lib/domain/document/compare.ts';
import { demand } from '#lib/domain/permissions.ts';
import { contentSha256 } from '../content-hash.ts';
import type { Context } from '../context.ts';
import * as revisions from '../database/revisions.ts';
import * as signatures from '../database/signatures.ts';
import { inTransaction } from '../database/transaction.ts';
import { password, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { DocumentKey } from './load-revision.ts';
import { openStep } from './take-step.ts';

export const submitRevisionSchema = v.object({ version, password });
export type SubmitRevisionInput = DocumentKey & v.InferInput<typeof submitRevisionSchema>;

/**
 * The author signs the words and hands them to the reviewers, together with what changed since the
 * revision in force (ISO 9001:2015 7.5.2 c, 7.5.3.2 c).
 * @throws Refusal `wrong-password`, `stale`, `wrong-state`, `gates-closed`.
 */
export async function submitRevision(ctx: Context, input: SubmitRevisionInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'revision.submit', input.wardId);
	const { version: seen } = validInput(submitRevisionSchema, input);
	await ctx.confirmPassword(actor.personId, input.password);
	await inTransaction(ctx, 'submit-revision', async (trx) => {
		const step = { ...input, version: seen };
		const { document, revision, predecessor, to } = await openStep(trx, ctx, actor, step, 'submit');
		const sha256 = contentSha256({ ...revision, code: document.code });
		await revisions.change(trx, ctx, revision, {
			state: to,
			submittedAt: ctx.now,
			contentSha256: sha256,
			redline: predecessor ? JSON.stringify(compareContents(predecessor, revision)) : null,
			drafterIds: [...new Set([...revision.drafterIds, actor.personId])]
		});
		await signatures.add(trx, signatures.signatureOf(ctx, actor, revision, 'draft', sha256));
		await revisions.recordMove(trx, ctx, revision, { step: 'submit', from: 'draft', to });
	});
}
