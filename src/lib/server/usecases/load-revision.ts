import { type Actor, rolesIn } from '#lib/domain/actor.ts';
import type { RevisionSubject } from '#lib/domain/document/lifecycle.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { toNfc } from '#lib/i18n/text/normalise.ts';
import { contentSha256 } from '../content-hash.ts';
import type { Context } from '../context.ts';
import * as delegations from '../database/delegations.ts';
import * as distribution from '../database/distribution.ts';
import * as documents from '../database/documents.ts';
import * as legal from '../database/legal.ts';
import * as reviews from '../database/reviews.ts';
import * as revisions from '../database/revisions.ts';
import * as signatures from '../database/signatures.ts';
import type { Reader } from '../database/transaction.ts';

/** A document by the code in its address. */
export type DocumentKey = { wardId: number; code: string };

/** The revision that work is about, with all that its rules and its print look at. */
export type LoadedRevision = {
	document: documents.DocumentRow;
	revision: revisions.RevisionRow;
	/** The approved revision that this one would follow. */
	predecessor: revisions.RevisionRow | null;
	reviewers: Awaited<ReturnType<typeof reviews.reviewersOf>>;
	distribution: distribution.DistributionRow[];
	/** Signatures of this round. */
	signatures: signatures.SignatureRow[];
	/** On whose behalf the actor may approve today; null for the head, and for who may not. */
	delegator: delegations.Delegator | null;
	subject: RevisionSubject;
};

/** @throws Refusal `not-found`. */
export async function loadDocument(
	db: Reader,
	{ wardId, code }: DocumentKey
): Promise<documents.DocumentRow> {
	return (await documents.byCode(db, wardId, toNfc(code))) ?? refuse('not-found');
}

/**
 * Builds once what {@link move} and `movesFor` judge.
 * @param options.given what a step brings; null on a mere look.
 * @param options.lock keeps others from moving the revision until this transaction ends.
 * @throws Refusal `not-found` when the actor can see no such document or revision.
 */
export async function loadRevision(
	db: Reader,
	ctx: Context,
	actor: Actor,
	key: DocumentKey,
	{ given = null, lock = false }: { given?: RevisionSubject['given']; lock?: boolean } = {}
): Promise<LoadedRevision> {
	const document = await loadDocument(db, key);
	const revision =
		(await revisions.current(db, document.wardId, document.id, lock)) ?? refuse('not-found');
	const { wardId, content } = revision;
	const predecessor = (await revisions.latestApproved(db, wardId, document.id)) ?? null;
	const reviewers = await reviews.reviewersOf(db, revision, revision.round);
	const comments = await reviews.commentsOf(db, revision);
	const rows = await distribution.ofRevision(db, revision);
	const signed = (await signatures.ofRevision(db, revision)).filter(
		(s) => s.round === revision.round
	);
	const isHead = rolesIn(actor, wardId).includes('head');
	const delegator = isHead
		? null
		: await delegations.delegatorOn(db, wardId, actor.personId, ctx.today);
	const cited = content.service?.legalBases.map((basis) => basis.number) ?? [];
	const sha256 = contentSha256({ ...revision, code: document.code });
	const subject: RevisionSubject = {
		wardId,
		state: revision.state,
		today: ctx.today,
		authorId: revision.authorId,
		drafterIds: revision.drafterIds,
		ownerId: document.ownerId,
		kind: document.kind,
		title: revision.title,
		clauses: revision.clauses,
		content,
		reason: revision.reason,
		otherDocuments: revision.otherDocuments,
		reviewers,
		unresolvedComments: comments.filter((c) => c.resolvedAt === null).length,
		ownCommentsThisRound: comments.filter(
			(c) => c.authorId === actor.personId && c.round === revision.round
		).length,
		legalBases: await legal.statusOn(db, cited, ctx.today),
		hasPredecessor: predecessor !== null,
		predecessorFrom: predecessor?.effectiveFrom ?? null,
		hasRedline: revision.redline !== null,
		distributionCount: rows.length,
		mayApproveToday: isHead || delegator !== null,
		contentUnchangedSinceSigned:
			revision.contentSha256 === sha256 &&
			signed.some((s) => s.meaning === 'draft' && s.contentSha256 === sha256),
		given
	};
	return {
		document,
		revision,
		predecessor,
		reviewers,
		distribution: rows,
		signatures: signed,
		delegator,
		subject
	};
}
