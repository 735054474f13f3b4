import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { actSignatureOf, addActSignature } from '../database/act-signatures.ts';
import { inTransaction } from '../database/transaction.ts';
import { password, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { ProgrammeYear } from './load-programme.ts';
import { openProgrammeStep, takeProgrammeStep } from './programme-steps.ts';

export const submitProgrammeSchema = v.object({ version, password });
export type SubmitProgrammeInput = ProgrammeYear & v.InferInput<typeof submitProgrammeSchema>;

/**
 * The author signs the programme (Người lập) and hands it to the head.
 * @throws Refusal `wrong-password`, `stale`, `wrong-state`, `gates-closed`.
 */
export async function submitProgramme(ctx: Context, input: SubmitProgrammeInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, year } = input;
	demand(actor, 'programme.edit', wardId);
	const { version: seen } = validInput(submitProgrammeSchema, input);
	ctx.guardWrites?.();
	await ctx.confirmPassword(actor.personId, input.password);
	await inTransaction(ctx, 'submit-programme', async (trx) => {
		const key = { wardId, year, version: seen };
		const open = await openProgrammeStep(trx, ctx, actor, key, 'submit');
		const { programme, sha256 } = open;
		const act = { wardId, subject: 'audit_programme' as const, id: programme.id };
		await addActSignature(trx, actSignatureOf(ctx, actor, act, 'draft', sha256));
		await takeProgrammeStep(trx, ctx, open, { submittedAt: ctx.now, contentSha256: sha256 });
	});
}
