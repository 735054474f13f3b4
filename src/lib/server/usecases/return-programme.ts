import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { ProgrammeYear } from './load-programme.ts';
import { openProgrammeStep, takeProgrammeStep } from './programme-steps.ts';

export const returnProgrammeSchema = v.object({ version, note: optionalWords() });
export type ReturnProgrammeInput = ProgrammeYear & v.InferInput<typeof returnProgrammeSchema>;

/**
 * Back to its author, for a reason that stays on record.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function returnProgramme(ctx: Context, input: ReturnProgrammeInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, year } = input;
	demand(actor, 'programme.approve', wardId);
	const { version: seen, note } = validInput(returnProgrammeSchema, input);
	await inTransaction(ctx, 'return-programme', async (trx) => {
		const key = { wardId, year, version: seen };
		const open = await openProgrammeStep(trx, ctx, actor, key, 'return', { note });
		await takeProgrammeStep(trx, ctx, open, { submittedAt: null, contentSha256: null }, note);
	});
}
