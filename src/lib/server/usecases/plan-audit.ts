import * as v from 'valibot';
import { addDays } from '#lib/domain/calendar/dates.ts';
import type { AuditNumber } from '#lib/domain/audit/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import * as plan from '../database/audit-plan.ts';
import * as audits from '../database/audits.ts';
import { programmeOfLines } from '../database/auditable.ts';
import { inTransaction } from '../database/transaction.ts';
import { invalid, validInput } from '../valid-input.ts';
import { auditPlanFields, faultsOfDays, scopeRows } from './audit-scope-input.ts';

export const planAuditSchema = v.object(auditPlanFields);
export type PlanAuditInput = { wardId: number } & v.InferInput<typeof planAuditSchema>;

/** After its last day a team writes its report: so many days, unless the plan says otherwise. */
const daysToReport = 7;

/** The last day on which a sister ward's team works here, when the plan does not say. */
export const accessUntilOf = (days: { dateUntil: string; accessUntil: string | null }): string =>
	days.accessUntil ?? addDays(days.dateUntil, daysToReport);

/**
 * Begins an audit, from lines of the year's programme or besides it (ISO 9001:2015 9.2.2 a, b): why,
 * against what, where, how and when. Its number is the next of the ward in the year of its first day.
 * @throws Refusal `invalid-input`.
 */
export async function planAudit(ctx: Context, input: PlanAuditInput): Promise<AuditNumber> {
	const { actor } = ctx;
	const { wardId } = input;
	demand(actor, 'audit.plan', wardId);
	const { rows, ...given } = validInput(planAuditSchema, input);
	const days = { ...given, accessUntil: accessUntilOf(given) };
	return inTransaction(ctx, 'plan-audit', async (trx) => {
		const scope = await scopeRows(trx, ctx, wardId, rows, ctx.today);
		const lineIds = scope.rows.flatMap((row) => row.programmeLineId ?? []);
		const programme = await programmeOfLines(trx, wardId, lineIds);
		const faults = [...faultsOfDays(days), ...scope.faults];
		if (programme === 'unknown') faults.push({ field: 'rows', code: 'unknown' });
		if (faults.length > 0) invalid(...faults);
		const audit = { wardId, id: ctx.newId() };
		const number = await audits.insert(trx, {
			...days,
			...audit,
			programmeId: programme,
			year: Number(given.dateFrom.slice(0, 4)),
			createdAt: ctx.now,
			createdBy: actor.personId
		});
		await plan.replaceScope(trx, audit, scope.rows);
		await audits.recordMove(trx, ctx, audit, { step: 'plan', from: 'planned', to: 'planned' });
		return number;
	});
}
