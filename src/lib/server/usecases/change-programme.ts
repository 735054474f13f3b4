import * as v from 'valibot';
import { programmeChanges } from '#lib/domain/audit/programme-lifecycle.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { recordProgrammeChange } from '../database/programme-changes.ts';
import { type ProgrammeLineRow, appendLine, changeLine } from '../database/programme-lines.ts';
import { changeProgrammeRow } from '../database/programmes.ts';
import { type Trx, inTransaction } from '../database/transaction.ts';
import { uuid, version, words } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import type { LoadedProgramme, ProgrammeYear } from './load-programme.ts';
import { inOrder, programmeLineFields, storedLines } from './programme-line-input.ts';
import { holdProgramme } from './programme-steps.ts';

export const changeProgrammeSchema = v.object({
	version,
	what: v.picklist(programmeChanges),
	/** The line that is moved, dropped or restored; null where one is added. */
	lineId: v.optional(v.nullable(uuid), null),
	reason: words(1000),
	/** Of a line that is added; the months also of one that is moved. */
	...programmeLineFields
});
type Given = v.InferOutput<typeof changeProgrammeSchema>;
export type ChangeProgrammeInput = ProgrammeYear & v.InferInput<typeof changeProgrammeSchema>;

/**
 * An approved programme is carried out otherwise: a line more, other months, a line dropped or taken up
 * again; each with its reason, which is shown and printed (ISO 9001:2015 9.2.2 a, 6.3).
 * @throws Refusal `stale`, `wrong-state`, `already-done`, `invalid-input`.
 */
export async function changeProgramme(ctx: Context, input: ChangeProgrammeInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, year } = input;
	demand(actor, 'programme.edit', wardId);
	const given = validInput(changeProgrammeSchema, input);
	await inTransaction(ctx, 'change-programme', async (trx) => {
		const held = await holdProgramme(trx, ctx, { wardId, year, version: given.version });
		const { programme, lines } = held;
		if (programme.state !== 'approved')
			refuse('wrong-state', { state: programme.state, step: 'change' });
		const line = lines.find(({ id }) => id === given.lineId);
		if (given.what === 'added') await add(trx, ctx, held, given);
		else if (line) await alter(trx, ctx, held, line, given);
		else invalid({ field: 'lineId', code: 'unknown' });
		await changeProgrammeRow(trx, programme, {});
	});
}

async function add(
	trx: Trx,
	ctx: Context,
	{ programme }: LoadedProgramme,
	given: Given
): Promise<void> {
	const { lines, faults } = await storedLines(trx, ctx, programme.wardId, [
		{ ...given, id: null, removed: false }
	]);
	const [line] = lines;
	const errors = faults.map(({ field, code }) => ({ field: field.replace('rows.0.', ''), code }));
	if (errors.length === 0 && !line) errors.push({ field: 'process', code: 'required' });
	if (given.months.length === 0) errors.push({ field: 'months', code: 'required' });
	if (line && line.clauses?.length === 0) errors.push({ field: 'clauses', code: 'required' });
	if (errors.length > 0 || !line) invalid(...errors);
	await appendLine(trx, programme, line);
	await recordProgrammeChange(trx, ctx, programme, {
		lineId: line.id,
		what: 'added',
		before: null,
		after: { months: inOrder(given.months) },
		reason: given.reason
	});
}

async function alter(
	trx: Trx,
	ctx: Context,
	{ programme }: LoadedProgramme,
	line: ProgrammeLineRow,
	{ what, months, reason }: Given
): Promise<void> {
	const before = { months: line.months };
	const record = (after: { months: number[] } | null) =>
		recordProgrammeChange(trx, ctx, programme, {
			lineId: line.id,
			what,
			before,
			after,
			reason
		});
	if (what === 'moved') {
		const after = inOrder(months);
		if (after.length === 0) invalid({ field: 'months', code: 'required' });
		if (line.droppedReason !== null || after.join() === line.months.join()) refuse('already-done');
		await record({ months: after });
		await changeLine(trx, line, { months: after });
		return;
	}
	const dropping = what === 'dropped';
	if (dropping === (line.droppedReason !== null)) refuse('already-done');
	await record(dropping ? null : before);
	await changeLine(trx, line, { droppedReason: dropping ? reason : null });
}
