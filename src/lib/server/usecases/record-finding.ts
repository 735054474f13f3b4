import * as v from 'valibot';
import { recordingObjections } from '#lib/domain/audit/finding-gates.ts';
import { type Grade, grades } from '#lib/domain/audit/states.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { checklistLine } from '../database/audit-lines.ts';
import * as findings from '../database/findings.ts';
import { type Reader, inTransaction } from '../database/transaction.ts';
import { optionalLine, optionalWords, unitId, uuid, words } from '../input-fields.ts';
import { isClause, workingEdition } from '../queries/clause-choices.ts';
import { invalid, validInput } from '../valid-input.ts';
import type { AuditKey } from './load-audit.ts';
import { loadAuditOfFindings } from './load-finding.ts';

/** The words of a finding (BM.ISO.03.05): what is asked, what was seen, what proves it. */
export const findingWords = {
	grade: v.picklist(grades),
	clause: v.pipe(v.string(), v.nonEmpty('required'), v.check(isClause, 'not-in-list')),
	documentId: v.optional(v.nullable(uuid), null),
	/** Code of a step of that document, e.g. `B2`. */
	step: optionalLine(40),
	departmentId: v.optional(v.nullable(unitId), null),
	/** A strength is above what is required: it alone may name no requirement. */
	requirement: optionalWords(4000),
	fact: words(4000),
	evidence: words(4000)
};

export const recordFindingSchema = v.object({
	...findingWords,
	/** Line of the checklist where it was seen. */
	lineId: v.optional(v.nullable(uuid), null)
});
export type RecordFindingInput = AuditKey & v.InferInput<typeof recordFindingSchema>;

/**
 * What an auditor saw, written down beside what is asked (ISO 19011:2018 6.4.8): against a clause of
 * an edition, a document and its step, in a department.
 * @returns number of the finding within its audit.
 * @throws Refusal `not-found`, `gates-closed`, `invalid-input`.
 */
export async function recordFinding(
	ctx: Context,
	input: RecordFindingInput
): Promise<{ id: string; number: number }> {
	const { actor } = ctx;
	demand(actor, 'audit.work', input.wardId);
	const { lineId, ...given } = validInput(recordFindingSchema, input);
	const { wardId } = input;
	return inTransaction(ctx, 'record-finding', async (trx) => {
		const { audit, around } = await loadAuditOfFindings(trx, input);
		const objections = recordingObjections(around, ctx.today, actor);
		if (objections.length) refuse('gates-closed', { objections });
		const key = { wardId, auditId: audit.id };
		const line = lineId === null ? null : await checklistLine(trx, { ...key, id: lineId });
		if (line === undefined) invalid({ field: 'lineId', code: 'unknown' });
		await demandWhole(trx, wardId, given);
		const id = ctx.newId();
		const number = await findings.insertFinding(trx, {
			...key,
			...given,
			id,
			lineId,
			edition: line?.edition ?? workingEdition().edition,
			recordedBy: actor.personId,
			recordedAt: ctx.now
		});
		await findings.recordFindingMove(
			trx,
			ctx,
			{ ...key, id },
			{ step: 'record', from: 'recorded', to: 'recorded' }
		);
		return { id, number };
	});
}

type Words = {
	grade: Grade;
	requirement: string;
	documentId: string | null;
	departmentId: number | null;
};

/**
 * @throws Refusal `invalid-input` without the requirement that was not met, and for a document or a
 * department that is not this ward's, or not in sight.
 */
export async function demandWhole(db: Reader, wardId: number, given: Words): Promise<void> {
	const { grade, requirement, documentId, departmentId } = given;
	if (grade !== 'strength' && requirement === '')
		invalid({ field: 'requirement', code: 'required' });
	if (documentId !== null && !(await findings.isDocumentOf(db, wardId, documentId)))
		invalid({ field: 'documentId', code: 'unknown' });
	if (departmentId !== null && !(await findings.isDepartmentOf(db, wardId, departmentId)))
		invalid({ field: 'departmentId', code: 'unknown' });
}
