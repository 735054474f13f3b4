import * as v from 'valibot';
import type { FieldError } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import type { replaceLines } from '../database/programme-lines.ts';
import type { Reader } from '../database/transaction.ts';
import { optionalLine, optionalWords, unitId, uuid, wholeNumber } from '../input-fields.ts';
import { scopeRows } from './audit-scope-input.ts';

const months = v.optional(v.pipe(v.array(wholeNumber(1, 12)), v.maxLength(12)), []);

/** A line of the programme as people write it; clauses are '8.5.1, 8.5.2'. */
export const programmeLineFields = {
	process: optionalLine(200),
	documentId: v.optional(v.nullable(uuid), null),
	departmentId: v.optional(v.nullable(unitId), null),
	clauses: optionalLine(300),
	months,
	auditors: optionalLine(300),
	note: optionalWords(500)
};
const programmeLine = v.object({
	id: v.optional(v.nullable(uuid), null),
	...programmeLineFields,
	/** Ticked to take the line out. */
	removed: v.optional(v.boolean(), false)
});
export const programmeLines = v.pipe(v.array(programmeLine), v.maxLength(200));
type LineInput = v.InferOutput<typeof programmeLine>;

export const inOrder = (given: readonly number[]): number[] =>
	[...new Set(given)].sort((a, b) => a - b);

/** A line that is taken out keeps its place, so that faults name the rows of the form. */
const nothing = { process: '', documentId: null, departmentId: null, clauses: '' };
const isTouched = (line: LineInput): boolean =>
	!line.removed && (line.months.length > 0 || line.auditors !== '' || line.note !== '');

/**
 * The lines as they are stored; a line left blank is none. A line that stays keeps its id: audits and
 * changes name it.
 * @param kept ids of the lines that the programme has.
 */
export async function storedLines(
	db: Reader,
	ctx: Context,
	wardId: number,
	rows: readonly LineInput[],
	kept: readonly string[] = []
): Promise<{ lines: Parameters<typeof replaceLines>[2]; faults: FieldError[] }> {
	const bare = rows.map((row) => ({
		...row,
		...(row.removed ? nothing : {}),
		programmeLineId: null
	}));
	const { rows: scope, faults } = await scopeRows(db, ctx, wardId, bare, ctx.today);
	const free = new Set(kept);
	const written = new Set<LineInput>();
	const lines = scope.flatMap(({ id, position, process, documentId, departmentId, clauses }) => {
		const row = rows[position - 1];
		if (!row) return [];
		written.add(row);
		// The second of two lines of one id is a new line.
		const own = row.id !== null && free.delete(row.id) ? row.id : id;
		return [
			{
				id: own,
				process,
				documentId,
				departmentId,
				clauses,
				months: inOrder(row.months),
				auditors: row.auditors,
				note: row.note
			}
		];
	});
	for (const [i, row] of rows.entries())
		if (!written.has(row) && isTouched(row))
			faults.push({ field: `rows.${i}.process`, code: 'required' });
	return { lines, faults };
}
