import * as v from 'valibot';
import { leadOrCoordinator, withinAccess } from '#lib/domain/audit/gates.ts';
import { slotKinds } from '#lib/domain/audit/subject.ts';
import { demand } from '#lib/domain/permissions.ts';
import type { FieldError } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as plan from '../database/audit-plan.ts';
import * as audits from '../database/audits.ts';
import { staffOn } from '../database/staff.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalDay, optionalLine, uuid, version } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import type { AuditKey, LoadedAudit } from './load-audit.ts';
import { openAuditWork } from './open-audit-work.ts';

const slot = v.object({
	/** A row without day, times and words is none. */
	onDate: optionalDay,
	/** 'HH:MM' */
	starts: optionalLine(5),
	ends: optionalLine(5),
	kind: v.picklist(slotKinds),
	place: optionalLine(200),
	content: optionalLine(500),
	scopeIds: v.optional(v.pipe(v.array(uuid), v.maxLength(60)), []),
	auditorIds: v.optional(v.pipe(v.array(uuid), v.maxLength(30)), []),
	auditeeId: v.optional(v.nullable(uuid), null)
});
type Slot = v.InferOutput<typeof slot>;

export const setTimetableSchema = v.object({
	version,
	rows: v.pipe(v.array(slot), v.maxLength(200))
});
export type SetTimetableInput = AuditKey & v.InferInput<typeof setTimetableSchema>;

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

const isBlank = (row: Slot): boolean =>
	row.onDate === null &&
	!row.starts &&
	!row.ends &&
	!row.place &&
	!row.content &&
	row.scopeIds.length === 0;

/**
 * Who is where on which day, from the opening meeting to the closing one (BM.ISO.03.03), in the place
 * of what was written before, until the audit begins.
 * @throws Refusal `stale`, `wrong-state`, `invalid-input`, `gates-closed`.
 */
export async function setTimetable(ctx: Context, input: SetTimetableInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'audit.work', wardId);
	const { version: seen, rows } = validInput(setTimetableSchema, input);
	await inTransaction(ctx, 'set-timetable', async (trx) => {
		const key = { wardId, number, version: seen };
		const loaded = await openAuditWork(trx, ctx, actor, key, {
			act: 'timetable',
			during: ['planned', 'team_confirmed', 'notified'],
			unless: [leadOrCoordinator, withinAccess]
		});
		const { audit } = loaded;
		const staff = await staffOn(trx, wardId, audit.dateFrom);
		const names = new Map(staff.map(({ personId, fullName }) => [personId, fullName]));
		const faults = rows.flatMap((row, i) => (isBlank(row) ? [] : faultsOf(row, i, loaded, names)));
		if (faults.length > 0) invalid(...faults);
		const slots = rows.flatMap(({ onDate, ...row }) =>
			onDate === null
				? []
				: [
						{
							...row,
							onDate,
							id: ctx.newId(),
							auditee: row.auditeeId === null ? '' : (names.get(row.auditeeId) ?? '')
						}
					]
		);
		await plan.replaceSlots(trx, audit, slots);
		await audits.change(trx, audit, {});
		await audits.recordMove(trx, ctx, audit, {
			step: 'timetable',
			from: audit.state,
			to: audit.state
		});
	});
}

function faultsOf(
	row: Slot,
	i: number,
	{ audit, scope, members }: LoadedAudit,
	staff: ReadonlyMap<string, string>
): FieldError[] {
	const faults: FieldError[] = [];
	const fault = (name: string, code: FieldError['code']) =>
		faults.push({ field: `rows.${i}.${name}`, code });
	if (row.onDate === null) fault('onDate', 'required');
	else if (row.onDate < audit.dateFrom || row.onDate > audit.dateUntil)
		fault('onDate', 'out-of-range');
	for (const name of ['starts', 'ends'] as const)
		if (!timeOfDay.test(row[name])) fault(name, row[name] === '' ? 'required' : 'bad-format');
	if (timeOfDay.test(row.starts) && timeOfDay.test(row.ends) && row.ends <= row.starts)
		fault('ends', 'before-start');
	if (row.scopeIds.some((id) => !scope.some((s) => s.id === id))) fault('scopeIds', 'unknown');
	if (row.auditorIds.some((id) => !members.some((m) => m.personId === id)))
		fault('auditorIds', 'unknown');
	if (row.auditeeId !== null && !staff.has(row.auditeeId)) fault('auditeeId', 'unknown');
	return faults;
}
