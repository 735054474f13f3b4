import * as v from 'valibot';
import { changingObjections } from '#lib/domain/audit/finding-gates.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { changeFinding as change } from '../database/findings.ts';
import { inTransaction } from '../database/transaction.ts';
import { version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { type FindingKey, loadFinding } from './load-finding.ts';
import { demandWhole, findingWords } from './record-finding.ts';

export const changeFindingSchema = v.object({ ...findingWords, version });
export type ChangeFindingInput = FindingKey & v.InferInput<typeof changeFindingSchema>;

/**
 * Other words for what was seen, while the lead has not reviewed it; the trail keeps what they were.
 * @throws Refusal `stale`, `gates-closed`, `invalid-input`.
 */
export async function changeFinding(ctx: Context, input: ChangeFindingInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'audit.work', input.wardId);
	const { version: seen, ...given } = validInput(changeFindingSchema, input);
	await inTransaction(ctx, 'change-finding', async (trx) => {
		const { finding, subject } = await loadFinding(trx, ctx, input);
		const objections = changingObjections(subject, actor);
		if (objections.length) refuse('gates-closed', { objections });
		if (finding.version !== seen) refuse('stale');
		await demandWhole(trx, finding.wardId, given);
		await change(trx, finding, given);
	});
}
