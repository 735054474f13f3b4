import type { Actor } from '#lib/domain/actor.ts';
import {
	type RevisionState,
	type RevisionStep,
	type RevisionSubject,
	revisionSteps
} from '#lib/domain/document/lifecycle.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { move, movesFor } from '#lib/domain/workflow.ts';
import type { Context } from '../context.ts';
import * as revisions from '../database/revisions.ts';
import type { Reader, Trx } from '../database/transaction.ts';
import { type DocumentKey, type LoadedRevision, loadRevision } from './load-revision.ts';

/** A step is taken on what was seen: the version of the revision that the page was loaded with. */
export type StepInput = DocumentKey & { version: number };

/**
 * The revision, held against others, when the lifecycle lets this person take the step now.
 * @returns with `to`, the state after the step.
 * @throws Refusal `stale` when the page showed another version, else what `move` throws.
 */
export async function openStep(
	db: Reader,
	ctx: Context,
	actor: Actor,
	input: StepInput,
	step: RevisionStep,
	options: { given?: RevisionSubject['given']; lock?: boolean } = {}
): Promise<LoadedRevision & { to: RevisionState }> {
	const loaded = await loadRevision(db, ctx, actor, input, { lock: true, ...options });
	if (loaded.revision.version !== input.version) refuse('stale');
	return { ...loaded, to: move(revisionSteps, step, loaded.subject, actor) };
}

/**
 * Review is over by itself: once everybody agreed and every remark is answered, the revision waits for
 * its approval.
 * @returns whether it does now.
 */
export async function passIfReviewed(
	trx: Trx,
	ctx: Context,
	actor: Actor,
	key: DocumentKey
): Promise<boolean> {
	const { revision, subject } = await loadRevision(trx, ctx, actor, key, { lock: true });
	const pass = movesFor(revisionSteps, subject, actor).find(({ step }) => step === 'pass');
	if (pass?.objections.length !== 0) return false;
	await revisions.change(trx, ctx, revision, { state: 'in_approval' });
	await revisions.recordMove(trx, ctx, revision, {
		step: 'pass',
		from: 'in_review',
		to: 'in_approval',
		// After what brought it about: the record is read in order of time.
		at: new Date(ctx.now.getTime() + 1)
	});
	return true;
}
