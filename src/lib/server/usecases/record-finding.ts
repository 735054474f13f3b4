import * as v from 'valibot';
import { recordingObjections } from '#lib/domain/audit/finding-gates.ts';
import { type Grade, grades } from '#lib/domain/audit/states.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { checklistLine } from '../database/audit-lines.ts';
import * as findings from '../database/findings.ts';
import { type Reader, inTransaction, reading } from '../database/transaction.ts';
import { type SentFile, receiveFile } from '../files/receive.ts';
import { optionalLine, optionalWords, unitId, uuid, words } from '../input-fields.ts';
import { isClause, workingEdition } from '../queries/clause-choices.ts';
import { invalid, validInput } from '../valid-input.ts';
import { keepEvidence } from './keep-evidence.ts';
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
	lineId: v.optional(v.nullable(uuid), null),
	/** What the photograph that comes along shows. */
	caption: optionalLine(300)
});
export type RecordFindingInput = AuditKey &
	v.InferInput<typeof recordFindingSchema> & { file?: SentFile | undefined };

/**
 * What an auditor saw, written down beside what is asked (ISO 19011:2018 6.4.8): against a clause of
 * an edition, a document and its step, in a department. A photograph that comes along is kept with it,
 * or neither is.
 * @returns number of the finding within its audit.
 * @throws Refusal `not-found`, `gates-closed`, `invalid-input`; what `receiveFile` refuses a file by.
 */
export async function recordFinding(
	ctx: Context,
	input: RecordFindingInput
): Promise<{ id: string; number: number }> {
	const { actor } = ctx;
	demand(actor, 'audit.work', input.wardId);
	const { lineId, caption, ...given } = validInput(recordFindingSchema, input);
	const { wardId } = input;
	const ready = async (db: Reader) => {
		const { audit, around } = await loadAuditOfFindings(db, input);
		const objections = recordingObjections(around, ctx.today, actor);
		if (objections.length) refuse('gates-closed', { objections });
		const key = { wardId, auditId: audit.id };
		const line = lineId === null ? null : await checklistLine(db, { ...key, id: lineId });
		if (line === undefined) invalid({ field: 'lineId', code: 'unknown' });
		await demandWhole(db, wardId, given);
		return { key, line };
	};
	// What the rule refuses is refused before the file is looked into.
	if (input.file) await reading(ctx, ready);
	const received = input.file && (await receiveFile(input.file));
	return inTransaction(ctx, 'record-finding', async (trx) => {
		const { key, line } = await ready(trx);
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
		const place = { ...key, subject: 'finding', subjectId: id, caption } as const;
		if (received) await keepEvidence(trx, ctx, actor, place, received);
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
