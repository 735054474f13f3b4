import * as v from 'valibot';
import { demand, mayRole } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import * as plan from '../database/audit-plan.ts';
import * as audits from '../database/audits.ts';
import { type StaffMember, staffOn } from '../database/staff.ts';
import { type Reader, inTransaction } from '../database/transaction.ts';
import { uuid, version } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { type AuditKey, type LoadedAudit, openAuditStep } from './load-audit.ts';

export const notifyAuditSchema = v.object({
	version,
	personIds: v.optional(v.pipe(v.array(uuid), v.maxLength(200)), [])
});
export type NotifyAuditInput = AuditKey & v.InferInput<typeof notifyAuditSchema>;

/** Who can be told: people of the ward that day who can acknowledge, except the team. */
export async function auditeesOn(
	db: Reader,
	{ audit, members }: Pick<LoadedAudit, 'audit' | 'members'>,
	day: string
): Promise<StaffMember[]> {
	const team = new Set(members.map(({ personId }) => personId));
	return (await staffOn(db, audit.wardId, day)).filter(
		({ personId, roles }) =>
			!team.has(personId) && roles.some((role) => mayRole(role, 'audit.acknowledge'))
	);
}

/**
 * Tells the audited when who comes to look at what; each of them acknowledges it (ISO 19011:2018 6.3.2.2).
 * @throws Refusal `stale`, `wrong-state`, `invalid-input`, `gates-closed`.
 */
export async function notifyAudit(ctx: Context, input: NotifyAuditInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'audit.work', wardId);
	const { version: seen, personIds } = validInput(notifyAuditSchema, input);
	await inTransaction(ctx, 'notify-audit', async (trx) => {
		const key = { wardId, number, version: seen };
		const people = [...new Set(personIds)];
		const loaded = await openAuditStep(trx, ctx, actor, key, 'notify', {
			given: { notified: people.length }
		});
		const { audit, to } = loaded;
		const auditees = await auditeesOn(trx, loaded, ctx.today);
		const told = auditees.filter(({ personId }) => people.includes(personId));
		if (told.length < people.length) invalid({ field: 'personIds', code: 'unknown' });
		await plan.addNotices(
			trx,
			audit,
			told.map(({ personId, fullName, title }) => ({
				personId,
				name: fullName,
				title,
				notifiedAt: ctx.now
			}))
		);
		await audits.change(trx, audit, {
			state: to,
			notifiedAt: ctx.now,
			notifiedBy: actor.personId
		});
		await audits.recordMove(trx, ctx, audit, { step: 'notify', from: audit.state, to });
	});
}
