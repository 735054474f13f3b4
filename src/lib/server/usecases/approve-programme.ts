import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { actSignatureOf, addActSignature } from '../database/act-signatures.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalLine, password, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { ProgrammeYear } from './load-programme.ts';
import { openProgrammeStep, takeProgrammeStep } from './programme-steps.ts';

export const approveProgrammeSchema = v.object({
	version,
	/** Số quyết định phê duyệt, e.g. `05/QĐ-UBND`. */
	decisionNumber: optionalLine(60),
	password
});
export type ApproveProgrammeInput = ProgrammeYear & v.InferInput<typeof approveProgrammeSchema>;

/**
 * The head, who did not write it, signs the programme over exactly what its author signed.
 * @throws Refusal `wrong-password`, `stale`, `wrong-state`, `gates-closed`.
 */
export async function approveProgramme(ctx: Context, input: ApproveProgrammeInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, year } = input;
	demand(actor, 'programme.approve', wardId);
	const { version: seen, decisionNumber } = validInput(approveProgrammeSchema, input);
	ctx.guardWrites?.();
	await ctx.confirmPassword(actor.personId, input.password);
	await inTransaction(ctx, 'approve-programme', async (trx) => {
		const key = { wardId, year, version: seen };
		const open = await openProgrammeStep(trx, ctx, actor, key, 'approve', { decisionNumber });
		const { programme, sha256 } = open;
		const act = { wardId, subject: 'audit_programme' as const, id: programme.id };
		await addActSignature(trx, actSignatureOf(ctx, actor, act, 'approve', sha256));
		await takeProgrammeStep(
			trx,
			ctx,
			open,
			{ decisionNumber, approvedAt: ctx.now, approvedBy: actor.personId },
			decisionNumber
		);
	});
}
