import * as v from 'valibot';
import {
	type Question,
	compareQuestions,
	questionKinds,
	withClause
} from '#lib/domain/audit/question.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { addBankRevision } from '../database/question-bank.ts';
import { inTransaction } from '../database/transaction.ts';
import { line, optionalLine, unitId, version } from '../input-fields.ts';
import { currentBank } from '../question-bank.ts';
import { loadClauses } from '../templates/clauses.ts';
import { invalid, validInput } from '../valid-input.ts';

/** The questions of one clause, as they are to read from now on. */
export const saveQuestionBankSchema = v.object({
	wardId: unitId,
	/** The revision the page was made from. */
	revision: version,
	clause: v.string(),
	/** A row whose text was emptied takes its question out; a row without id is a new question. */
	questions: v.pipe(
		v.array(
			v.object({
				id: optionalLine(60),
				text: optionalLine(500),
				kinds: v.optional(v.array(v.picklist(questionKinds, 'not-in-list')), [])
			})
		),
		v.maxLength(60)
	),
	reason: line(300)
});
export type SaveQuestionBankInput = v.InferInput<typeof saveQuestionBankSchema>;

/**
 * Saves the bank as a new revision; the one before stays as it was. The first save also keeps the
 * template, as revision 1, in the words it had on that day.
 * @returns the number of the revision that now holds; the seen one where nothing was changed.
 * @throws Refusal `stale` when somebody saved first, `invalid-input` for a clause of no standard.
 */
export async function saveQuestionBank(
	ctx: Context,
	input: SaveQuestionBankInput
): Promise<{ revision: number }> {
	const { actor } = ctx;
	demand(actor, 'question.edit', input.wardId);
	const { wardId, revision, clause, questions, reason } = validInput(saveQuestionBankSchema, input);
	const order = loadClauses().clauses.map((c) => c.id);
	if (!order.includes(clause)) invalid({ field: 'clause', code: 'not-in-list' });
	return inTransaction(ctx, 'save-question-bank', async (trx) => {
		const bank = await currentBank(trx, wardId);
		if (bank.revision !== revision) refuse('stale');
		const own = new Set(bank.questions.filter((q) => q.clause === clause).map((q) => q.id));
		const written = questions
			.filter(({ text }) => text !== '')
			.map(({ id, text, kinds }): Question => ({
				id: own.has(id) ? id : ctx.newId(),
				clause,
				text,
				kinds
			}));
		const after = withClause(bank.questions, clause, written, order);
		if (isUnchanged(bank.questions, after)) return { revision };
		const by = { wardId, createdAt: ctx.now, createdBy: actor.personId };
		if (!bank.saved)
			await addBankRevision(trx, {
				...by,
				revision: 1,
				questions: bank.questions,
				reason: 'TCVN ISO 9001:2015'
			});
		await addBankRevision(trx, { ...by, revision: revision + 1, questions: after, reason });
		return { revision: revision + 1 };
	});
}

const isUnchanged = (before: readonly Question[], after: readonly Question[]): boolean =>
	compareQuestions(before, after).length === 0 &&
	before.every(({ id }, place) => after[place]?.id === id);
