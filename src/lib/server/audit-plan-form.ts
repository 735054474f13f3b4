import { auditableOn, openProgrammeLines } from './database/auditable.ts';
import { departmentsOn } from './database/departments.ts';
import type { Reader } from './database/transaction.ts';

/** What the form of an audit's plan offers to choose. */
export async function auditPlanChoices(db: Reader, wardId: number, day: string) {
	const documents = await auditableOn(db, wardId, day);
	const departments = await departmentsOn(db, wardId, day);
	const lines = await openProgrammeLines(db, wardId);
	return {
		documents: documents.map(({ id, code, title }) => ({ value: id, label: `${code} — ${title}` })),
		departments: departments.map(({ id, name }) => ({ value: String(id), label: name })),
		lines
	};
}

/** A row of the form. */
export type PlanRow = {
	programmeLineId: string | null;
	process: string;
	documentId: string | null;
	departmentId: number | null;
	clauses: string[];
};

/** The lines of the programme that were chosen, as rows of a plan. */
export const rowsOfLines = (
	lines: Awaited<ReturnType<typeof openProgrammeLines>>,
	chosen: readonly string[]
): PlanRow[] =>
	lines
		.filter(({ id }) => chosen.includes(id))
		.map(({ id, process, documentId, departmentId, clauses }) => ({
			programmeLineId: id,
			process,
			documentId,
			departmentId,
			clauses
		}));
