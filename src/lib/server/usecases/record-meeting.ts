import * as v from 'valibot';
import { inTeam, withinAccess } from '#lib/domain/audit/gates.ts';
import type { AuditGate } from '#lib/domain/audit/lifecycle.ts';
import type { MeetingKind } from '#lib/domain/audit/subject.ts';
import { rolesIn } from '#lib/domain/actor.ts';
import { demand } from '#lib/domain/permissions.ts';
import { type FieldError, objection } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as plan from '../database/audit-plan.ts';
import * as audits from '../database/audits.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, line, optionalLine, optionalWords, version, words } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import type { AuditKey } from './load-audit.ts';
import { openAuditWork } from './open-audit-work.ts';

const time = v.pipe(line(5), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bad-format'));

export const recordMeetingSchema = v.object({
	version,
	onDate: day,
	/** 'HH:MM' */
	starts: time,
	ends: time,
	place: line(200),
	chair: line(200),
	secretary: line(200),
	content: words(5000),
	opinions: optionalWords(5000),
	/** Who was there; a row without a name is none. */
	attendees: v.pipe(
		v.array(v.object({ name: optionalLine(120), title: optionalLine(150) })),
		v.maxLength(100)
	)
});
export type RecordMeetingInput = AuditKey & { kind: MeetingKind } & v.InferInput<
		typeof recordMeetingSchema
	>;

/** The team takes the minutes, or the ward's coordinator for it. */
const minuteTaker: AuditGate = (a, actor) =>
	inTeam(a, actor) || rolesIn(actor, a.wardId).includes('coordinator')
		? null
		: objection('not-in-the-team');

/**
 * Minutes of the opening or the closing meeting (BM.ISO.03.07), while the audit runs; written again,
 * they replace what was written.
 * @throws Refusal `stale`, `wrong-state`, `invalid-input`, `gates-closed`.
 */
export async function recordMeeting(ctx: Context, input: RecordMeetingInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number, kind } = input;
	demand(actor, 'audit.work', wardId);
	const { version: seen, attendees, ...meeting } = validInput(recordMeetingSchema, input);
	await inTransaction(ctx, 'record-meeting', async (trx) => {
		const key = { wardId, number, version: seen };
		const { audit } = await openAuditWork(trx, ctx, actor, key, {
			act: 'meeting',
			during: ['in_progress'],
			unless: [minuteTaker, withinAccess]
		});
		const present = attendees.filter(({ name }) => name !== '');
		const faults: FieldError[] = [];
		if (meeting.onDate > ctx.today) faults.push({ field: 'onDate', code: 'out-of-range' });
		if (meeting.ends <= meeting.starts) faults.push({ field: 'ends', code: 'before-start' });
		if (present.length === 0) faults.push({ field: 'attendees.0.name', code: 'required' });
		if (faults.length > 0) invalid(...faults);
		await plan.saveMeeting(trx, audit, {
			...meeting,
			kind,
			attendees: JSON.stringify(present),
			recordedBy: actor.personId,
			recordedAt: ctx.now
		});
		await audits.change(trx, audit, {});
		await audits.recordMove(trx, ctx, audit, {
			step: 'meeting',
			from: audit.state,
			to: audit.state,
			note: kind
		});
	});
}
