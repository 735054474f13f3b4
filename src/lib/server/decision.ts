import type { Actor } from '#lib/domain/actor.ts';
import { draftingObjection } from '#lib/domain/document/drafting.ts';
import { type RevisionStep, revisionSteps } from '#lib/domain/document/lifecycle.ts';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { demand, may } from '#lib/domain/permissions.ts';
import { movesFor } from '#lib/domain/workflow.ts';
import {
	type SaidObjection,
	type SaidRefusal,
	saidObjections,
	saidRefusal
} from '#lib/i18n/refusals.ts';
import { contentSha256 } from './content-hash.ts';
import type { Context } from './context.ts';
import { type Reader, reading } from './database/transaction.ts';
import { type DocumentKey, type LoadedRevision, loadRevision } from './usecases/load-revision.ts';

/** What every page on which a step is decided shows of its subject. */
export type Decision = {
	revisionId: string;
	code: string;
	title: string;
	number: string;
	/** Of the words as they stand; what was submitted is signed by the hash it was submitted with. */
	sha256: string;
	version: number;
	/** Why the step is closed; [] when it stands open. */
	objections: SaidObjection[];
	/** Whether this person may meet objections by editing. */
	mayMend: boolean;
	/** The step is not one of this state any more. */
	refusal: SaidRefusal | null;
};

/**
 * Loads what a decision is about, and what its page wants besides.
 * @throws Refusal `not-allowed`, `not-found`.
 */
export async function decisionOn<T = Record<never, never>>(
	ctx: Context,
	key: DocumentKey,
	step: Exclude<RevisionStep, 'pass'>,
	besides?: (db: Reader, loaded: LoadedRevision, actor: Actor) => Promise<T> | T
): Promise<{ decision: Decision } & T> {
	const { actor } = ctx;
	demand(actor, revisionSteps[step].by, key.wardId);
	return reading(ctx, async (db) => {
		const loaded = await loadRevision(db, ctx, actor, key);
		const { document, revision, subject } = loaded;
		const move = movesFor(revisionSteps, subject, actor).find((m) => m.step === step);
		const decision: Decision = {
			revisionId: revision.id,
			code: document.code,
			title: revision.title,
			number: printNumber(revision),
			sha256: revision.contentSha256 ?? contentSha256({ ...revision, code: document.code }),
			version: revision.version,
			objections: saidObjections(move?.objections ?? []),
			mayMend:
				may(actor, 'revision.edit', key.wardId) && draftingObjection(subject, actor) === null,
			refusal: move
				? null
				: saidRefusal({ code: 'wrong-state', facts: { state: revision.state, step } })
		};
		return { decision, ...((await besides?.(db, loaded, actor)) ?? ({} as T)) };
	});
}
