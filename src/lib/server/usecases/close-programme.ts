import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import type { ProgrammeYear } from './load-programme.ts';
import { openProgrammeStep, takeProgrammeStep } from './programme-steps.ts';

export const closeProgrammeSchema = v.object({ version, note: optionalWords() });
export type CloseProgrammeInput = ProgrammeYear & v.InferInput<typeof closeProgrammeSchema>;

/**
 * The year is over for this programme: each of its months was audited and reported on, or dropped.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function closeProgramme(ctx: Context, input: CloseProgrammeInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, year } = input;
	demand(actor, 'programme.close', wardId);
	const { version: seen, note } = validInput(closeProgrammeSchema, input);
	await inTransaction(ctx, 'close-programme', async (trx) => {
		const key = { wardId, year, version: seen };
		const open = await openProgrammeStep(trx, ctx, actor, key, 'close');
		await takeProgrammeStep(
			trx,
			ctx,
			open,
			{ closedAt: ctx.now, closedBy: actor.personId, closingNote: note },
			note
		);
	});
}
