import * as v from 'valibot';
import type { Actor } from '#lib/domain/actor.ts';
import {
	type ChecklistSubject,
	type LineAnswer,
	answerErrors,
	answeringObjections,
	isSameAnswer,
	splitCodes
} from '#lib/domain/audit/checklist.ts';
import { parseAuditSlug } from '#lib/domain/audit/numbering.ts';
import { answers } from '#lib/domain/audit/states.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as lines from '../database/audit-lines.ts';
import { membersOf } from '../database/audit-plan.ts';
import { byNumber } from '../database/audits.ts';
import { type Trx, inTransaction } from '../database/transaction.ts';
import { line, optionalLine, optionalWords, unitId, uuid, version } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';

export const answerLineSchema = v.object({
	wardId: unitId,
	/** Of the audit, as in its address. */
	number: line(20),
	line: uuid,
	version,
	/** Left out, the answer stays as it is; null takes it back, as if nobody had asked yet. */
	answer: v.optional(v.nullable(v.picklist(answers, 'not-in-list'))),
	/** Words that are left out stay as they are; empty ones are taken away. */
	reason: v.optional(optionalWords(1000)),
	evidence: v.optional(optionalWords(4000)),
	/** One after the other, with commas between them. */
	dossierCodes: v.optional(optionalLine(1000))
});
export type AnswerLineInput = v.InferInput<typeof answerLineSchema>;
export type AnsweredLine = LineAnswer & { version: number };

/**
 * Keeps one line of the checklist as it is given. The same answer sent twice is kept once.
 * @throws Refusal `stale` when somebody else wrote on this line first (nothing of either is lost),
 * `gates-closed` unless the audit runs and this person is of its team, `invalid-input` for
 * “not applicable” or “not sampled” without a reason.
 */
export async function answerLine(ctx: Context, input: AnswerLineInput): Promise<AnsweredLine> {
	const { actor } = ctx;
	demand(actor, 'audit.work', input.wardId);
	const { wardId, number, line: id, ...typed } = validInput(answerLineSchema, input);
	return inTransaction(ctx, 'answer-line', async (trx) => {
		const { auditId } = await openAudit(trx, ctx, actor, wardId, number);
		const before = (await lines.lockLine(trx, { wardId, auditId, id })) ?? refuse('not-found');
		const given: LineAnswer = {
			answer: typed.answer === undefined ? before.answer : typed.answer,
			reason: typed.reason ?? before.reason,
			evidence: typed.evidence ?? before.evidence,
			dossierCodes:
				typed.dossierCodes === undefined ? before.dossierCodes : splitCodes(typed.dossierCodes)
		};
		const faults = answerErrors(given);
		if (faults.length) invalid(...faults);
		const isMine = before.answeredBy === null || before.answeredBy === actor.personId;
		if (isSameAnswer(before, given) && (isMine || before.version === typed.version))
			return { ...given, version: before.version };
		if (before.version !== typed.version) refuse('stale');
		const who =
			given.answer === null
				? { answeredBy: null, answeredAt: null }
				: { answeredBy: actor.personId, answeredAt: ctx.now };
		await lines.answer(trx, before, { ...given, ...who });
		return { ...given, version: before.version + 1 };
	});
}

/** The audit, held while a line of it is written: its report cannot be issued in between. */
async function openAudit(
	trx: Trx,
	ctx: Context,
	actor: Actor,
	wardId: number,
	number: string
): Promise<{ auditId: string }> {
	const slug = parseAuditSlug(number) ?? refuse('not-found');
	const audit = (await byNumber(trx, wardId, slug, true)) ?? refuse('not-found');
	const members = await membersOf(trx, audit);
	const subject: ChecklistSubject = { ...audit, today: ctx.today, members };
	const objections = answeringObjections(subject, actor);
	if (objections.length) refuse('gates-closed', { objections });
	return { auditId: audit.id };
}
