import { localDate } from '../calendar/dates.ts';
import { type MoveStep, moveSteps } from './lifecycle.ts';
import type { RevisionNumber } from './numbering.ts';

export type SignatureMeaning = 'draft' | 'review' | 'approve' | 'confirm';

type Common = {
	/** 'YYYY-MM-DD' in Việt Nam. */
	day: string;
	/** null where only the day was recorded. */
	at: Date | null;
	actorName: string;
	note: string;
};
type OfRevision = Common & { revisionId: string; revisionNumber: RevisionNumber };
export type Signed = { contentSha256: string; delegatorName: string | null };

/** One line of a document's story: who, when, what, why. */
export type TimelineEntry =
	| (OfRevision &
			(
				| { kind: 'move'; step: MoveStep; signed: Signed | null }
				| { kind: 'signature'; meaning: SignatureMeaning; signed: Signed }
				| { kind: 'confirmation'; signed: Signed | null }
				| { kind: 'recall'; recipient: string; copies: number }
			))
	/** It came into other hands. */
	| (Common & { kind: 'owner'; before: string; after: string });

export type TimelineFacts = {
	moves: (Omit<OfRevision, 'day'> & { at: Date; actorId: string; step: MoveStep })[];
	signatures: (Omit<OfRevision, 'day' | 'note'> & { at: Date; actorId: string } & {
		meaning: SignatureMeaning;
	} & Signed)[];
	confirmations: (Omit<OfRevision, 'at'> & { actorId: string })[];
	recalls: (Omit<OfRevision, 'at' | 'note'> & { recipient: string; copies: number })[];
	owners: (Omit<Common, 'day'> & { at: Date; before: string; after: string })[];
};

/**
 * The latest first. A signature belongs to the move or the confirmation that it was given for (same
 * revision, person and moment, or day) and is no line of its own.
 */
export function timeline(facts: TimelineFacts): TimelineEntry[] {
	const left = Map.groupBy(facts.signatures, (signature) => signature.revisionId);
	const take = (
		revisionId: string,
		fits: (s: TimelineFacts['signatures'][number]) => boolean
	): Signed | null => {
		const own = left.get(revisionId) ?? [];
		const place = own.findIndex(fits);
		const [found] = place < 0 ? [] : own.splice(place, 1);
		return found ? signedBy(found) : null;
	};
	const entries: TimelineEntry[] = [
		...facts.moves.map(({ actorId, ...move }) => ({
			...move,
			kind: 'move' as const,
			day: localDate(move.at),
			signed: take(
				move.revisionId,
				(s) =>
					s.meaning === meaningOf[move.step] &&
					s.actorId === actorId &&
					s.at.getTime() === move.at.getTime()
			)
		})),
		...facts.confirmations.map(({ actorId, ...confirmation }) => ({
			...confirmation,
			kind: 'confirmation' as const,
			at: null,
			signed: take(
				confirmation.revisionId,
				(s) =>
					s.meaning === 'confirm' && s.actorId === actorId && localDate(s.at) === confirmation.day
			)
		})),
		...facts.recalls.map((recall) => ({ ...recall, kind: 'recall' as const, at: null, note: '' })),
		...facts.owners.map((change) => ({
			...change,
			kind: 'owner' as const,
			day: localDate(change.at)
		}))
	];
	for (const { actorId: _, contentSha256, delegatorName, ...signature } of [
		...left.values()
	].flat())
		entries.push({
			...signature,
			kind: 'signature',
			day: localDate(signature.at),
			note: '',
			signed: { contentSha256, delegatorName }
		});
	return entries.toSorted(
		(a, b) =>
			compare(b.day, a.day) ||
			(b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0) ||
			placeOf(b) - placeOf(a)
	);
}

const meaningOf: Partial<Record<MoveStep, SignatureMeaning>> = {
	submit: 'draft',
	agree: 'review',
	approve: 'approve'
};

/** Of moves made by one act (the last agreement passes the revision on) the later step is the later. */
const placeOf = (entry: TimelineEntry): number =>
	entry.kind === 'move' ? moveSteps.indexOf(entry.step) : -1;

const signedBy = ({ contentSha256, delegatorName }: Signed): Signed => ({
	contentSha256,
	delegatorName
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
