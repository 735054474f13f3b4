import { type RevisionStep, revisionSteps } from '#lib/domain/document/lifecycle.ts';
import { demand } from '#lib/domain/permissions.ts';
import { type Move, movesFor } from '#lib/domain/workflow.ts';
import type { Context } from '../context.ts';
import { reading } from '../database/transaction.ts';
import { loadRevision } from './load-revision.ts';

/**
 * What this person could do now with the document's open revision, each step with what still keeps it
 * closed: exactly what the use cases accept. `pass` is left out: it follows by itself.
 * @throws Refusal `not-found`, `not-allowed`.
 */
export function revisionMoves(
	ctx: Context,
	wardId: number,
	code: string
): Promise<Move<RevisionStep>[]> {
	const { actor } = ctx;
	demand(actor, 'document.read', wardId);
	return reading(ctx, async (db) => {
		const { subject } = await loadRevision(db, ctx, actor, { wardId, code });
		return movesFor(revisionSteps, subject, actor).filter((move) => move.step !== 'pass');
	});
}
