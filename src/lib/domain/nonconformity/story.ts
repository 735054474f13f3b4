import type { Move } from '../workflow.ts';
import type { Objection } from '../refusal.ts';
import type { CarMoveStep, CarStep } from './lifecycle.ts';
import type { CarState } from './states.ts';
import type { CarSubject } from './subject.ts';

/** The story of a CAR from top to bottom, in the order of its form (BM.ISO.04.01). */
export const carStages = [
	'report',
	'triage',
	'containment',
	'analysis',
	'plan',
	'approval',
	'actions',
	'verification',
	'closing'
] as const;
export type CarStage = (typeof carStages)[number] | 'dismissal';

/** In which stage work is done while the CAR is in a state, and which step ends it. */
const stages: Record<(typeof carStages)[number], { during: CarState | null; ends: CarMoveStep[] }> =
	{
		report: { during: null, ends: ['report', 'raise', 'reissue'] },
		triage: { during: 'reported', ends: ['triage'] },
		containment: { during: 'triaged', ends: ['contain'] },
		analysis: { during: 'contained', ends: ['analyse'] },
		plan: { during: 'analysed', ends: ['submit_plan'] },
		approval: { during: 'planned', ends: ['approve_plan'] },
		actions: { during: 'implementing', ends: ['complete'] },
		verification: { during: 'verifying', ends: ['verify_effective', 'verify_ineffective'] },
		closing: { during: 'closing', ends: ['close'] }
	};

export type RecordedMove = { step: CarMoveStep; at: Date; name: string; note: string };
export type StoryStage = {
	stage: CarStage;
	standing: 'done' | 'current' | 'later';
	/** Who ended it and when; of the last time, where it was gone through twice. */
	end: RecordedMove | null;
};

/**
 * @param moves as recorded, the earliest first.
 * @returns every stage of the form; of a CAR that ended early only those it came to.
 */
export function storyOf(state: CarState, moves: readonly RecordedMove[]): StoryStage[] {
	if (state === 'dismissed')
		return [
			{ stage: 'report', standing: 'done', end: lastOf(moves, stages.report.ends) },
			{ stage: 'dismissal', standing: 'done', end: lastOf(moves, ['dismiss']) }
		];
	const all = state === 'ineffective' ? carStages.slice(0, -1) : carStages;
	const current = all.findIndex((stage) => stages[stage].during === state);
	return all.map((stage, i) => {
		const standing = current === -1 || i < current ? 'done' : i === current ? 'current' : 'later';
		return {
			stage,
			standing,
			end: standing === 'done' ? lastOf(moves, stages[stage].ends) : null
		};
	});
}

const lastOf = (moves: readonly RecordedMove[], steps: readonly CarMoveStep[]) =>
	moves.findLast(({ step }) => steps.includes(step)) ?? null;

/** Since when it lies where it lies: the last step into the present state. */
export const restingSince = (
	state: CarState,
	moves: readonly { fromState: string; toState: string; at: Date }[]
): Date | null =>
	(moves.findLast((move) => move.toState === state && move.fromState !== move.toState) ?? moves[0])
		?.at ?? null;

/** Pages on which a step of the whole CAR is taken. */
export type CarPage =
	| 'triage'
	| 'dismissal'
	| 'containment'
	| 'analysis'
	| 'plan'
	| 'submission'
	| 'return'
	| 'approval'
	| 'completion'
	| 'verification'
	| 'closing';

/** What each page takes; the first that stands open is the one thing that waits. */
const pages: [CarPage, CarStep[]][] = [
	['triage', ['triage']],
	['containment', ['contain']],
	['submission', ['submit_plan']],
	['plan', ['plan']],
	['analysis', ['analyse']],
	['approval', ['approve_plan']],
	['completion', ['complete']],
	['verification', ['verify_effective', 'verify_ineffective']],
	['closing', ['close']],
	['return', ['return_plan']],
	['dismissal', ['dismiss', 'propose_dismissal']]
];

/** Said to nobody in particular: these keep a step from this person, whatever becomes of the CAR. */
const personal = new Set<Objection['code']>([
	'not-the-owner',
	'not-owner-or-coordinator',
	'not-the-action-owner',
	'own-plan',
	'verifier-took-part',
	'owner-cannot-close',
	'second-person-needed',
	'from-a-finding',
	'dismissal-not-proposed'
]);

export type CarOffer = {
	primary: CarPage | null;
	others: CarPage[];
	/** What this person would do next, and why it is not possible yet. */
	closed: { page: CarPage; objections: Objection[] }[];
};

/** What the page of the CAR offers of the moves that the lifecycle leaves to this person. */
export function offerOf(moves: readonly Move<CarStep>[]): CarOffer {
	const judged = pages.flatMap(([page, steps]) => {
		const possible = moves.filter(({ step }) => steps.includes(step));
		if (possible.length === 0) return [];
		const open = possible.find(({ objections }) => objections.length === 0);
		return [{ page, objections: open ? [] : (possible[0]?.objections ?? []) }];
	});
	const open = judged.filter(({ objections }) => objections.length === 0).map(({ page }) => page);
	const [first] = open;
	const primary = first === undefined || first === 'return' || first === 'dismissal' ? null : first;
	return {
		primary,
		others: open.filter((page) => page !== primary),
		closed: judged.filter(
			({ objections }) =>
				objections.length > 0 && !objections.some(({ code }) => personal.has(code))
		)
	};
}

/** Whose turn it is; people by id where they are known. */
export type Turn =
	| { who: 'triage' | 'approver' | 'verifier' | 'closer' }
	| { who: 'owner' | 'doers'; personIds: string[] }
	| { who: 'time'; until: string };

export function turnOf(
	c: Pick<CarSubject, 'state' | 'ownerId' | 'actions' | 'verifyFrom' | 'today'>
): Turn | null {
	const owner = (): Turn => ({ who: 'owner', personIds: c.ownerId === null ? [] : [c.ownerId] });
	switch (c.state) {
		case 'reported':
			return { who: 'triage' };
		case 'triaged':
		case 'contained':
		case 'analysed':
			return owner();
		case 'planned':
			return { who: 'approver' };
		case 'implementing': {
			const doing = c.actions.filter((action) => action.state === 'open');
			return doing.length === 0
				? owner()
				: { who: 'doers', personIds: [...new Set(doing.map(({ ownerId }) => ownerId))] };
		}
		case 'verifying':
			return c.verifyFrom !== null && c.today < c.verifyFrom
				? { who: 'time', until: c.verifyFrom }
				: { who: 'verifier' };
		case 'closing':
			return { who: 'closer' };
		default:
			return null;
	}
}
