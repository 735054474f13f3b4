import * as v from 'valibot';
import { oneLead, certificateFault, conflictOf } from '#lib/domain/audit/gates.ts';
import { memberRoles } from '#lib/domain/audit/subject.ts';
import { demand } from '#lib/domain/permissions.ts';
import { type FieldError, type Objection, refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as plan from '../database/audit-plan.ts';
import * as audits from '../database/audits.ts';
import { candidatesFor } from '../database/audit-candidates.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalLine, uuid, version } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { type AuditKey, teamFacts } from './load-audit.ts';
import { openAuditWork } from './open-audit-work.ts';

const member = v.object({
	/** A row without a person is none. */
	personId: v.optional(v.nullable(uuid), null),
	role: v.picklist(memberRoles),
	task: optionalLine(300)
});

export const setAuditTeamSchema = v.object({
	version,
	rows: v.pipe(v.array(member), v.maxLength(30))
});
export type SetAuditTeamInput = AuditKey & v.InferInput<typeof setAuditTeamSchema>;

/**
 * Names the team in the place of who was named before: people of the ward, and auditors of its sister
 * wards (đánh giá chéo). Nobody audits own work, and every auditor holds a certificate on every day
 * (ISO 9001:2015 9.2.2 c); who does not is refused with the fact that causes it.
 * @throws Refusal `stale`, `wrong-state`, `invalid-input`, `gates-closed` with an objection a fact.
 */
export async function setAuditTeam(ctx: Context, input: SetAuditTeamInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'audit.plan', wardId);
	const { version: seen, rows } = validInput(setAuditTeamSchema, input);
	await inTransaction(ctx, 'set-audit-team', async (trx) => {
		const key = { wardId, number, version: seen };
		const { audit, subject } = await openAuditWork(trx, ctx, actor, key, {
			act: 'team',
			during: ['planned']
		});
		const candidates = await candidatesFor(trx, wardId, audit.dateFrom);
		const faults: FieldError[] = [];
		const team = rows.flatMap((row, i) => {
			if (row.personId === null) return [];
			const candidate = candidates.find(({ personId }) => personId === row.personId);
			const field = `rows.${i}.personId`;
			if (!candidate) faults.push({ field, code: 'unknown' });
			else if (rows.findIndex(({ personId }) => personId === row.personId) < i)
				faults.push({ field, code: 'taken' });
			return candidate ? [{ ...candidate, role: row.role, task: row.task }] : [];
		});
		if (faults.length > 0) invalid(...faults);
		const judged = await teamFacts(trx, audit, team);
		const objections: Objection[] = judged.flatMap((m) => [
			...certificateFault(m, audit),
			...m.conflicts.map((conflict) => conflictOf(m.name, conflict))
		]);
		const noLead = oneLead({ ...subject, members: judged }, actor);
		if (noLead) objections.unshift(...[noLead].flat());
		if (objections.length > 0) refuse('gates-closed', { objections });
		await plan.replaceTeam(
			trx,
			audit,
			team.map((m) => ({
				...m,
				certificate: judged.find((j) => j.personId === m.personId)?.certificate?.number ?? ''
			}))
		);
		await audits.change(trx, audit, {});
		await audits.recordMove(trx, ctx, audit, { step: 'team', from: 'planned', to: 'planned' });
	});
}
