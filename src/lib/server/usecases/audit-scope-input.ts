import * as v from 'valibot';
import type { FieldError } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import type * as plan from '../database/audit-plan.ts';
import { auditableOn } from '../database/auditable.ts';
import { departmentsOn } from '../database/departments.ts';
import type { Reader } from '../database/transaction.ts';
import { day, line, optionalDay, optionalLine, unitId, uuid, words } from '../input-fields.ts';
import { isClause } from '../queries/clause-choices.ts';

/** What is audited: a line of the programme, or a process with its document and its department. */
const scopeRow = v.object({
	programmeLineId: v.optional(v.nullable(uuid), null),
	process: optionalLine(200),
	documentId: v.optional(v.nullable(uuid), null),
	departmentId: v.optional(v.nullable(unitId), null),
	/** '8.5.1, 8.5.2' */
	clauses: optionalLine(300)
});
type ScopeInput = v.InferOutput<typeof scopeRow>;

/** The fields of an audit's plan, in the form and in the use cases that write it. */
export const auditPlanFields = {
	title: line(200),
	objective: words(),
	criteria: words(),
	scope: words(),
	method: words(),
	dateFrom: day,
	dateUntil: day,
	/** Last day on which a sister ward's team works here; left empty, a week after the audit. */
	accessUntil: optionalDay,
	rows: v.pipe(v.array(scopeRow), v.maxLength(60))
};

const isBlank = (row: ScopeInput): boolean =>
	row.process === '' && row.documentId === null && row.departmentId === null && row.clauses === '';

/** Order of days, written under the field where it is mended. */
export function faultsOfDays(days: {
	dateFrom: string;
	dateUntil: string;
	accessUntil: string;
}): FieldError[] {
	const faults: FieldError[] = [];
	if (days.dateUntil < days.dateFrom) faults.push({ field: 'dateUntil', code: 'before-start' });
	if (days.accessUntil < days.dateUntil)
		faults.push({ field: 'accessUntil', code: 'before-start' });
	return faults;
}

/**
 * The rows as they are stored; a row left blank is none, and a process that is not named is called as
 * its document is.
 * @param day the day on which documents and departments are looked up.
 */
export async function scopeRows(
	db: Reader,
	ctx: Context,
	wardId: number,
	rows: readonly ScopeInput[],
	day: string
): Promise<{ rows: Parameters<typeof plan.replaceScope>[2]; faults: FieldError[] }> {
	const documents = await auditableOn(db, wardId, day);
	const departments = await departmentsOn(db, wardId, day);
	const faults: FieldError[] = [];
	const stored = rows.flatMap((row, i) => {
		if (isBlank(row)) return [];
		const field = (name: string) => `rows.${i}.${name}`;
		const document = documents.find(({ id }) => id === row.documentId);
		const process = row.process || document?.title || '';
		const clauses = row.clauses.split(/[\s,;]+/).filter((clause) => clause !== '');
		if (row.documentId !== null && !document)
			faults.push({ field: field('documentId'), code: 'unknown' });
		else if (process === '') faults.push({ field: field('process'), code: 'required' });
		if (row.departmentId !== null && !departments.some(({ id }) => id === row.departmentId))
			faults.push({ field: field('departmentId'), code: 'unknown' });
		if (!clauses.every(isClause)) faults.push({ field: field('clauses'), code: 'unknown' });
		return [
			{
				id: ctx.newId(),
				position: i + 1,
				programmeLineId: row.programmeLineId,
				process,
				documentId: row.documentId,
				departmentId: row.departmentId,
				clauses: [...new Set(clauses)]
			}
		];
	});
	return { rows: stored, faults };
}
