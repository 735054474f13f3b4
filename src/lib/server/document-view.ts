import type { Actor } from '#lib/domain/actor.ts';
import { addDays } from '#lib/domain/calendar/dates.ts';
import type { Redline } from '#lib/domain/document/compare.ts';
import { type OfferedMoves, offeredMoves } from '#lib/domain/document/page-moves.ts';
import { waitingFor } from '#lib/domain/inbox.ts';
import { demand, may } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { saidMoves } from '#lib/i18n/refusals.ts';
import { toNfc } from '#lib/i18n/text/normalise.ts';
import type { Context } from './context.ts';
import * as acknowledgements from './database/acknowledgements.ts';
import {
	type DocumentPage,
	type OpenRevision,
	documentPage,
	mostShown
} from './database/document-page.ts';
import { staffOn } from './database/staff.ts';
import { reading } from './database/transaction.ts';
import { revisionMoves } from './usecases/revision-moves.ts';

/** Days ahead at which a review that comes due is offered. */
const reviewNotice = 30;

export type DocumentView = Awaited<ReturnType<typeof documentView>>;

/**
 * All that the page of a document shows this person.
 * @param asked.asOf the day that is looked at, null for today: then also what may be done now.
 * @throws Refusal `not-found`, `not-allowed`.
 */
export async function documentView(
	ctx: Context,
	asked: { wardId: number; code: string; asOf: string | null }
) {
	const { actor } = ctx;
	const { wardId } = asked;
	demand(actor, 'document.read', wardId);
	const day = asked.asOf ?? ctx.today;
	const code = toNfc(asked.code);
	const { page, approvers, toRead } = await reading(ctx, async (db) => {
		const held = await documentPage(db, { wardId, code, asOf: day, today: ctx.today });
		if (!held) refuse('not-found');
		const key = { wardId, documentId: held.document.id };
		return {
			page: held,
			approvers: held.open ? await headsOn(db, wardId, day) : [],
			toRead: asked.asOf
				? null
				: await acknowledgements.waitingRevision(db, key, actor.personId, day)
		};
	});
	const { document, shown, open, standing, revisions, history } = page;
	return {
		day,
		document,
		standing,
		title: shown?.title ?? open?.title ?? revisions[0]?.title ?? '',
		shown,
		scheduled:
			shown?.standing === 'in_force'
				? (revisions.find((r) => r.standing === 'scheduled') ?? null)
				: null,
		open: open && openSummary(open, approvers),
		revisions: revisions.slice(0, mostShown.revisions),
		hasMoreRevisions: revisions.length > mostShown.revisions,
		obsoleteCopies: page.obsoleteCopies,
		mayRecall: asked.asOf === null && may(actor, 'distribution.recall', wardId),
		mayRecordReceipts: asked.asOf === null && may(actor, 'receipt.record', wardId),
		review: page.review,
		history: history.slice(0, mostShown.history),
		hasMoreHistory: history.length > mostShown.history,
		moves: saidMoves(asked.asOf ? nothing : await movesOn(ctx, actor, page, toRead !== null))
	};
}

const nothing: OfferedMoves = { primary: null, others: [], closed: [] };

const headsOn = async (
	db: Parameters<typeof staffOn>[0],
	wardId: number,
	day: string
): Promise<string[]> =>
	(await staffOn(db, wardId, day))
		.filter(({ roles }) => roles.includes('head'))
		.map(({ fullName }) => fullName);

async function movesOn(
	ctx: Context,
	actor: Actor,
	{ document, shown, open, review }: DocumentPage,
	acknowledgementWaits: boolean
): Promise<OfferedMoves> {
	const { wardId, code, ownerId } = document;
	return offeredMoves(
		{
			wardId,
			ownerId,
			open,
			moves: open ? await revisionMoves(ctx, wardId, code) : [],
			// A withdrawal that is still to come is as final as one that was.
			withdrawn: document.withdrawnOn !== null || (shown?.withdrawnOn ?? null) !== null,
			everApproved: shown !== null,
			inForce: shown?.standing === 'in_force',
			reviewDue: review !== null && (review.overdueDays > 0 || isSoon(review.dueOn, ctx.today)),
			acknowledgementWaits
		},
		actor
	);
}

const isSoon = (dueOn: string, today: string): boolean => dueOn <= addDays(today, reviewNotice);

/** The draft in a few lines: what it says stands on a page of its own. */
function openSummary(open: OpenRevision, approvers: string[]) {
	const { content: _, redline, remarks, reviewers, ...revision } = open;
	const undecided = reviewers.filter((reviewer) => reviewer.decision === null);
	return {
		id: revision.id,
		issue: revision.issue,
		revision: revision.revision,
		standing: revision.standing,
		reason: revision.reason,
		authorName: revision.authorName,
		updatedAt: revision.updatedAt,
		updatedByName: revision.updatedByName,
		reviewers: reviewers.map(({ name, decision, decidedAt }) => ({ name, decision, decidedAt })),
		unresolvedRemarks: remarks.filter((remark) => remark.resolvedAt === null).length,
		changes: redline && countChanges(redline),
		waitingFor: waitingFor({ ...revision, undecided, approvers }),
		since: revision.since
	};
}

const countChanges = (redline: Redline): number =>
	redline.reduce((sum, { rows }) => sum + rows.length, 0);
