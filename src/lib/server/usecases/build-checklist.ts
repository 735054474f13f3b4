import * as v from 'valibot';
import {
	buildingObjections,
	isBuildable,
	isRemovable,
	orderLines
} from '#lib/domain/audit/checklist.ts';
import { questionEdition } from '#lib/domain/audit/question.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as lines from '../database/audit-lines.ts';
import { inTransaction } from '../database/transaction.ts';
import { line, optionalLine, unitId, uuid, wholeNumber } from '../input-fields.ts';
import { currentBank } from '../question-bank.ts';
import { loadClauses } from '../templates/clauses.ts';
import { invalid, validInput } from '../valid-input.ts';
import { loadAudit } from './load-audit.ts';

/** More is asked in no audit; a page of more would be slow on a telephone. */
const mostLines = 400;

const nobody = v.pipe(
	v.optional(v.nullable(v.string()), null),
	v.transform((id) => id || null)
);

export const buildChecklistSchema = v.object({
	wardId: unitId,
	/** Of the audit, as in its address. */
	number: line(20),
	/** What the new questions are asked of, by its line of the scope; empty for the audit as a whole. */
	scopeId: nobody,
	/** Questions of the bank, by id. */
	ask: v.optional(v.array(v.string()), []),
	/** Questions of one's own; a row without text is none. */
	own: v.optional(
		v.pipe(
			v.array(v.object({ clause: optionalLine(20), text: optionalLine(500) })),
			v.maxLength(50)
		),
		[]
	),
	/** Order, auditor, and which go; lines left out stay behind those named. */
	lines: v.optional(
		v.array(
			v.object({
				id: uuid,
				position: wholeNumber(0, 9999),
				auditorId: nobody,
				remove: v.optional(v.boolean(), false)
			})
		),
		[]
	)
});
export type BuildChecklistInput = v.InferInput<typeof buildChecklistSchema>;

/**
 * Chooses, orders and hands out the questions of an audit (BM.ISO.03.04). A question that already
 * stands there is not put twice; one that was answered, photographed or led to a finding stays.
 * @throws Refusal `gates-closed` for who is neither of the team nor plans the audit, `wrong-state`
 * once the report is issued, `invalid-input` where nothing was chosen, `stale` when a line to be taken out was answered meanwhile.
 */
export async function buildChecklist(
	ctx: Context,
	input: BuildChecklistInput
): Promise<{ added: number; removed: number }> {
	const { actor } = ctx;
	demand(actor, 'audit.work', input.wardId);
	const { wardId, number, scopeId, ...given } = validInput(buildChecklistSchema, input);
	const own = ownQuestions(given.own);
	if (given.ask.length + own.length + given.lines.length === 0)
		invalid({ field: 'ask', code: 'required' });
	return inTransaction(ctx, 'build-checklist', async (trx) => {
		const { audit, scope, members, subject } = await loadAudit(
			trx,
			ctx,
			actor,
			{ wardId, number },
			{ lock: true }
		);
		if (!isBuildable(audit.state))
			refuse('wrong-state', { state: audit.state, step: 'build_checklist' });
		const objections = buildingObjections(subject, actor);
		if (objections.length) refuse('gates-closed', { objections });
		if (scopeId !== null && !scope.some((s) => s.id === scopeId))
			invalid({ field: 'scopeId', code: 'not-in-list' });
		demandTeam(given.lines, members);
		const key = { wardId, auditId: audit.id };
		const before = await lines.checklistOf(trx, key);
		const going = new Set(given.lines.filter((l) => l.remove).map((l) => l.id));
		const removed = before.filter((l) => going.has(l.id));
		if (removed.length !== going.size || !removed.every(isRemovable)) refuse('stale');

		const bank = await currentBank(trx, wardId);
		const wanted = [
			...bank.questions
				.filter((q) => given.ask.includes(q.id))
				.map((q) => ({ clause: q.clause, question: q.text, bankRevision: bank.revision })),
			...own
		];
		const left = before.filter((l) => !going.has(l.id));
		const isThere = (q: { clause: string; question: string }): boolean =>
			left.some((l) => l.scopeId === scopeId && l.clause === q.clause && l.question === q.question);
		const added = wanted
			.filter((q) => !isThere(q))
			.map((q) => ({ ...q, id: ctx.newId(), scopeId, auditorId: null }));
		if (left.length + added.length > mostLines) invalid({ field: 'ask', code: 'out-of-range' });

		const ordered = orderLines(left, given.lines, added);
		await lines.removeLines(trx, key, [...going]);
		for (const [index, { id, auditorId, isNew }] of ordered.entries()) {
			const was = before.find((l) => l.id === id);
			const position = index + 1;
			if (!isNew && (was?.position !== position || was.auditorId !== auditorId))
				await lines.place(trx, { ...key, id }, { position, auditorId });
		}
		await lines.addLines(
			trx,
			added.map((line) => ({
				...key,
				...line,
				departmentId: scope.find((s) => s.id === scopeId)?.departmentId ?? null,
				edition: questionEdition,
				position: ordered.findIndex((o) => o.id === line.id) + 1
			}))
		);
		return { added: added.length, removed: removed.length };
	});
}

function demandTeam(
	rows: readonly { auditorId: string | null }[],
	members: readonly { personId: string }[]
): void {
	const team = new Set(members.map((m) => m.personId));
	const wrong = rows.findIndex((l) => l.auditorId !== null && !team.has(l.auditorId));
	if (wrong >= 0) invalid({ field: `lines.${wrong}.auditorId`, code: 'not-in-list' });
}

function ownQuestions(own: readonly { clause: string; text: string }[]) {
	const clauses = new Set(loadClauses().clauses.map((c) => c.id));
	return own.flatMap(({ clause, text }, row) => {
		if (text === '') return [];
		if (!clauses.has(clause)) invalid({ field: `own.${row}.clause`, code: 'not-in-list' });
		return [{ clause, question: text, bankRevision: null }];
	});
}
