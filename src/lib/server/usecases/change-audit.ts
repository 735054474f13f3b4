import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import * as plan from '../database/audit-plan.ts';
import * as audits from '../database/audits.ts';
import { programmeOfLines } from '../database/auditable.ts';
import { inTransaction } from '../database/transaction.ts';
import { version } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { auditPlanFields, faultsOfDays, scopeRows } from './audit-scope-input.ts';
import type { AuditKey } from './load-audit.ts';
import { openAuditWork } from './open-audit-work.ts';
import { accessUntilOf } from './plan-audit.ts';

export const changeAuditSchema = v.object({ version, ...auditPlanFields });
export type ChangeAuditInput = AuditKey & v.InferInput<typeof changeAuditSchema>;

/**
 * Writes the plan anew while no team is confirmed for it. A timetable made for the old scope has to be
 * gone through again: what it was to cover is no longer there.
 * @throws Refusal `stale`, `wrong-state`, `invalid-input`.
 */
export async function changeAudit(ctx: Context, input: ChangeAuditInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'audit.plan', wardId);
	const { rows, version: seen, ...given } = validInput(changeAuditSchema, input);
	const days = { ...given, accessUntil: accessUntilOf(given) };
	await inTransaction(ctx, 'change-audit', async (trx) => {
		const key = { wardId, number, version: seen };
		const {
			audit,
			scope: before,
			slots
		} = await openAuditWork(trx, ctx, actor, key, {
			act: 'change',
			during: ['planned']
		});
		const scope = await scopeRows(trx, ctx, wardId, rows, ctx.today);
		const lineIds = scope.rows.flatMap((row) => row.programmeLineId ?? []);
		const programmeId = await programmeOfLines(trx, wardId, lineIds);
		const faults = [...faultsOfDays(days), ...scope.faults];
		if (programmeId === 'unknown') faults.push({ field: 'rows', code: 'unknown' });
		// The number was counted in this year.
		if (Number(given.dateFrom.slice(0, 4)) !== audit.year)
			faults.push({ field: 'dateFrom', code: 'out-of-range' });
		if (faults.length > 0) invalid(...faults);
		// A row that stays what it was keeps its place in the timetable and in the checklist.
		const kept = scope.rows.map((row) => ({ ...row, id: sameRow(before, row)?.id ?? row.id }));
		await plan.replaceScope(trx, audit, kept);
		const ids = new Set(kept.map((row) => row.id));
		if (slots.some((slot) => slot.scopeIds.some((id) => !ids.has(id))))
			await plan.replaceSlots(
				trx,
				audit,
				slots.map((slot) => ({ ...slot, scopeIds: slot.scopeIds.filter((id) => ids.has(id)) }))
			);
		await audits.change(trx, audit, { ...days, programmeId });
		await audits.recordMove(trx, ctx, audit, { step: 'change', from: 'planned', to: 'planned' });
	});
}

const sameRow = (
	before: readonly plan.ScopeRow[],
	row: { process: string; documentId?: string | null; departmentId?: number | null }
): plan.ScopeRow | undefined =>
	before.find(
		(b) =>
			b.process === row.process &&
			b.documentId === (row.documentId ?? null) &&
			b.departmentId === (row.departmentId ?? null)
	);
