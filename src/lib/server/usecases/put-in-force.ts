import { addDays } from '#lib/domain/calendar/dates.ts';
import { addWorkingDays } from '#lib/domain/calendar/working-days.ts';
import { keepUntil } from '#lib/domain/document/retention.ts';
import { mayRole } from '#lib/domain/permissions.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Context } from '../context.ts';
import * as acknowledgements from '../database/acknowledgements.ts';
import { calendarOf } from '../database/calendar-days.ts';
import type { DistributionRow } from '../database/distribution.ts';
import * as revisions from '../database/revisions.ts';
import { type StaffMember, staffOn } from '../database/staff.ts';
import type { Reader, Trx } from '../database/transaction.ts';

/** Working days after the first day in force within which each recipient confirms having read. */
const daysToAcknowledge = 5;

/**
 * The day before its successor holds is the predecessor's last, and how long it is kept is set with it
 * (ISO 9001:2015 7.5.3.2 d).
 * @throws Refusal `stale` when its end was changed meanwhile.
 */
export async function endPredecessor(
	trx: Trx,
	predecessor: revisions.RevisionRow,
	successorFrom: string
): Promise<void> {
	const effectiveUntil = addDays(successorFrom, -1);
	await revisions.end(trx, predecessor, {
		effectiveUntil,
		retentionUntil: keepUntil(effectiveUntil),
		disposal: m.document_disposal_default({}, { locale: 'vi' })
	});
}

/** Everybody on the distribution list, and everybody in a department on it, who can acknowledge. */
export async function readersOf(
	db: Reader,
	ctx: Context,
	wardId: number,
	rows: readonly DistributionRow[]
): Promise<StaffMember[]> {
	const staff = await staffOn(db, wardId, ctx.today);
	return staff.filter(
		(person) =>
			person.roles.some((role) => mayRole(role, 'revision.acknowledge')) &&
			rows.some(
				(row) =>
					row.personId === person.personId ||
					(row.departmentId !== null && person.departmentIds.includes(row.departmentId))
			)
	);
}

export async function requestAcknowledgements(
	trx: Trx,
	ctx: Context,
	revision: { wardId: number; id: string },
	rows: readonly DistributionRow[],
	effectiveFrom: string
): Promise<void> {
	const readers = await readersOf(trx, ctx, revision.wardId, rows);
	await acknowledgements.request(
		trx,
		revision,
		readers.map((person) => person.personId),
		{ requestedFrom: effectiveFrom, dueOn: await dueOn(trx, effectiveFrom) }
	);
}

/**
 * A reminder, not a term of law: where a year's holidays are not announced yet, its weekdays count, so
 * that nobody's approval waits for next year's calendar.
 */
async function dueOn(db: Reader, effectiveFrom: string): Promise<string> {
	const year = Number(effectiveFrom.slice(0, 4));
	const calendar = await calendarOf(db, year, year + 1);
	return addWorkingDays(
		{ ...calendar, years: new Set([year, year + 1]) },
		effectiveFrom,
		daysToAcknowledge
	);
}
