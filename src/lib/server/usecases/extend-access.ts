import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { formatDate } from '#lib/i18n/text/format.ts';
import type { Context } from '../context.ts';
import * as audits from '../database/audits.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, version, words } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import type { AuditKey } from './load-audit.ts';
import { openAuditWork } from './open-audit-work.ts';

export const extendAccessSchema = v.object({ version, accessUntil: day, note: words(500) });
export type ExtendAccessInput = AuditKey & v.InferInput<typeof extendAccessSchema>;

/**
 * Says anew until which day a sister ward's team works here, while there is work for it.
 * @throws Refusal `stale`, `wrong-state`, `invalid-input`.
 */
export async function extendAccess(ctx: Context, input: ExtendAccessInput): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'audit.plan', wardId);
	const { version: seen, accessUntil, note } = validInput(extendAccessSchema, input);
	await inTransaction(ctx, 'extend-access', async (trx) => {
		const key = { wardId, number, version: seen };
		const { audit } = await openAuditWork(trx, ctx, actor, key, {
			act: 'extend_access',
			during: ['team_confirmed', 'notified', 'in_progress', 'report_issued']
		});
		if (accessUntil < audit.dateUntil || accessUntil < ctx.today)
			invalid({ field: 'accessUntil', code: 'before-start' });
		await audits.change(trx, audit, { accessUntil });
		await audits.recordMove(trx, ctx, audit, {
			step: 'extend_access',
			from: audit.state,
			to: audit.state,
			note: `${formatDate(accessUntil)}: ${note}`
		});
	});
}
