import { demand, may } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { type EvidenceRow, evidenceById } from '../database/evidence-files.ts';
import { reading } from '../database/transaction.ts';
import { isUuid } from './uuid.ts';

/**
 * The file of evidence that an address names.
 * @throws Refusal `not-found` also for what this person may not see; `not-allowed`.
 */
export async function askedEvidence(
	ctx: Context,
	wardId: number,
	id: string
): Promise<EvidenceRow> {
	const { actor } = ctx;
	demand(actor, may(actor, 'audit.read', wardId) ? 'audit.read' : 'car.read', wardId);
	if (!isUuid(id)) refuse('not-found');
	return (await reading(ctx, (db) => evidenceById(db, wardId, id))) ?? refuse('not-found');
}
