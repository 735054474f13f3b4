import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { replaceLines } from '../database/programme-lines.ts';
import { changeProgrammeRow } from '../database/programmes.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import type { ProgrammeYear } from './load-programme.ts';
import { programmeLines, storedLines } from './programme-line-input.ts';
import { holdProgramme } from './programme-steps.ts';

export const saveProgrammeSchema = v.object({
	version,
	objective: optionalWords(),
	criteria: optionalWords(),
	method: optionalWords(),
	rows: programmeLines
});
export type SaveProgrammeInput = ProgrammeYear & v.InferInput<typeof saveProgrammeSchema>;

/**
 * Writes the draft anew, whole: its words and every line, in the order of the form.
 * @throws Refusal `stale`, `wrong-state`, `invalid-input`.
 */
export async function saveProgramme(ctx: Context, input: SaveProgrammeInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, year } = input;
	demand(actor, 'programme.edit', wardId);
	const { version: seen, rows, ...words } = validInput(saveProgrammeSchema, input);
	await inTransaction(ctx, 'save-programme', async (trx) => {
		const { programme, lines: before } = await holdProgramme(trx, ctx, {
			wardId,
			year,
			version: seen
		});
		if (programme.state !== 'draft')
			refuse('wrong-state', { state: programme.state, step: 'edit' });
		const kept = before.map(({ id }) => id);
		const { lines, faults } = await storedLines(trx, ctx, wardId, rows, kept);
		if (faults.length > 0) invalid(...faults);
		await replaceLines(trx, programme, lines);
		await changeProgrammeRow(trx, programme, words);
	});
}
