import * as v from 'valibot';
import { proposedLines } from '#lib/domain/audit/programme-proposal.ts';
import type { Field } from '#lib/domain/document/kinds.ts';
import { demand } from '#lib/domain/permissions.ts';
import { fieldLabel } from '#lib/i18n/kind-labels.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Context } from '../context.ts';
import { processesInForce, replaceLines } from '../database/programme-lines.ts';
import { insertProgramme, recordProgrammeMove } from '../database/programmes.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, wholeNumber } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { inOrder } from './programme-line-input.ts';

export const createProgrammeSchema = v.object({
	year: wholeNumber(2000, 2100),
	/** Months put on every proposed line; each can be changed while it is a draft. */
	months: v.optional(v.pipe(v.array(wholeNumber(1, 12)), v.maxLength(12)), []),
	objective: optionalWords(),
	criteria: optionalWords(),
	method: optionalWords()
});
export type CreateProgrammeInput = { wardId: number } & v.InferInput<typeof createProgrammeSchema>;

/** Programmes are papers of the office: their words are Vietnamese, whoever begins them. */
const nameOf = (field: Field): string =>
	m.audit_programme_field_line({ field: fieldLabel(field, 'vi') }, { locale: 'vi' });

/**
 * Begins the programme of a year (ISO 9001:2015 9.2.2 a) with a line for every system procedure and every
 * field of administrative procedures in force.
 * @throws Refusal `invalid-input` (`taken` when the ward has a programme of this year).
 */
export async function createProgramme(
	ctx: Context,
	input: CreateProgrammeInput
): Promise<{ year: number }> {
	const { actor } = ctx;
	const { wardId } = input;
	demand(actor, 'programme.edit', wardId);
	const { months, ...given } = validInput(createProgrammeSchema, input);
	return inTransaction(ctx, 'create-programme', async (trx) => {
		const programme = { wardId, id: ctx.newId() };
		const made = await insertProgramme(trx, {
			...given,
			...programme,
			authorId: actor.personId,
			createdAt: ctx.now
		});
		if (!made) invalid({ field: 'year', code: 'taken' });
		const lines = proposedLines(await processesInForce(trx, wardId, ctx.today), nameOf);
		await replaceLines(
			trx,
			programme,
			lines.map((line) => ({ ...line, id: ctx.newId(), months: inOrder(months) }))
		);
		await recordProgrammeMove(trx, ctx, programme, { step: 'create', from: 'draft', to: 'draft' });
		return { year: given.year };
	});
}
